package org.mingfa.risk.calc.labor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.mingfa.risk.law.LegalPeriod;

/**
 * The months of wages that years of service give: one for each full year, one for a rest of half a year or more, half a
 * month for less (劳动合同法 47(1)).
 *
 * @param served from the first day of work to the last, both included
 */
record ServiceYears(Period served, BigDecimal months) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ServiceYears between(LocalDate first, LocalDate last, LegalPeriod half) {
        LocalDate after = last.plusDays(1);
        Period served = Period.between(first, after);
        LocalDate anniversary = first.plusYears(served.getYears());
        boolean complete = anniversary.isEqual(after);
        boolean halfReached =
                !first.plusYears(served.getYears()).plusMonths(half.length()).isAfter(after);
        BigDecimal rest = complete ? BigDecimal.ZERO : halfReached ? BigDecimal.ONE : HALF;
        return new ServiceYears(served, BigDecimal.valueOf(served.getYears()).add(rest));
    }

    /** 3年6个月. */
    String words() {
        String years = served.getYears() == 0 ? "" : served.getYears() + "年";
        String months = served.getMonths() == 0 ? "" : served.getMonths() + "个月";
        String days = served.getDays() == 0 ? "" : served.getDays() + "日";
        return years + months + days;
    }
}
