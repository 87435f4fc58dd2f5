package org.mingfa.text.day;

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

    /** The months of a year from one to another, both included. */
    static TimeSpan months(int year, int from, int to) {
        return new TimeSpan(
                LocalDate.of(year, from, 1), month(LocalDate.of(year, to, 1)).last());
    }

    static TimeSpan year(int year) {
        return new TimeSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isDay() {
        return first.isEqual(last);
    }

    /** 2025年3月, 2025年, 2025年3月1日, 2025年3月21日至31日. */
    public String words() {
        String year = first.getYear() + "年";
        String month = year + first.getMonthValue() + "月";
        if (isDay()) {
            return month + first.getDayOfMonth() + "日";
        }
        if (equals(month(first))) {
            return month;
        }
        if (first.getMonthValue() == last.getMonthValue()) {
            return month + first.getDayOfMonth() + "日至" + last.getDayOfMonth() + "日";
        }
        return equals(year(first.getYear())) ? year : month + "至" + last.getMonthValue() + "月";
    }
}
