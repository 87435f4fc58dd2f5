package org.mingfa.risk.reading;

import java.time.LocalDate;

/**
 * A day, or the month or year of which a day is meant.
 *
 * @param first first day
 * @param last last day, the same when a day is told
 */
public record TimeSpan(LocalDate first, LocalDate last) {

    static TimeSpan day(LocalDate day) {
        return new TimeSpan(day, day);
    }

    static TimeSpan month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new TimeSpan(first, first.plusMonths(1).minusDays(1));
    }

    static TimeSpan year(int year) {
        return new TimeSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isDay() {
        return first.isEqual(last);
    }

    /** 2025年3月, 2025年, 2025年3月1日. */
    public String words() {
        String year = first.getYear() + "年";
        if (isDay()) {
            return year + first.getMonthValue() + "月" + first.getDayOfMonth() + "日";
        }
        boolean month = first.getMonthValue() == last.getMonthValue();
        return month ? year + first.getMonthValue() + "月" : year;
    }
}
