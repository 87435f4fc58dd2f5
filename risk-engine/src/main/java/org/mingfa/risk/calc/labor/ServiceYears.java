package org.mingfa.risk.calc.labor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalRatio;

/**
 * The months of wages that years of service give: one for each full year, one for a long rest, a part of a month for a short one
 * (劳动合同法 47(1)).
 *
 * @param served from the first day of work to the last, both included
 */
record ServiceYears(Period served, BigDecimal months) {

    private static final int YEAR = 12;

    /**
     * Counts.
     *
     * @param half from which on a rest is paid as a year
     * @param share of a month for a shorter rest
     */
    static ServiceYears between(LocalDate first, LocalDate last, LegalPeriod half, LegalRatio share) {
        LocalDate after = last.plusDays(1);
        int months = 0;
        while (!dayAfter(first, months + 1).isAfter(after)) {
            months++;
        }
        int days = (int) (after.toEpochDay() - dayAfter(first, months).toEpochDay());
        int rest = months % YEAR;
        Period served = Period.of(months / YEAR, rest, days);
        BigDecimal years = BigDecimal.valueOf(served.getYears());
        if (rest == 0 && days == 0) {
            return new ServiceYears(served, years);
        }
        return new ServiceYears(
                served,
                years.add(
                        rest >= half.length()
                                ? BigDecimal.ONE
                                : share.of(BigDecimal.ONE).stripTrailingZeros()));
    }

    /**
     * The first day on which so many months are full, the first day counted: from 2024-02-29 a year is full with
     * 2025-02-28, so that the day after is 2025-03-01; a month that lacks the day ends with its last (民法典 202).
     */
    static LocalDate dayAfter(LocalDate first, int months) {
        LocalDate corresponding = first.plusMonths(months);
        return corresponding.getDayOfMonth() == first.getDayOfMonth() ? corresponding : corresponding.plusDays(1);
    }

    /** 3年6个月. */
    String words() {
        String years = served.getYears() == 0 ? "" : served.getYears() + "年";
        String months = served.getMonths() == 0 ? "" : served.getMonths() + "个月";
        String days = served.getDays() == 0 ? "" : served.getDays() + "日";
        return years + months + days;
    }
}
