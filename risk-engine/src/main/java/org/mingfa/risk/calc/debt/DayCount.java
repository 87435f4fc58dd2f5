package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;

/**
 * Interest by days over a year of 365 or 360 days; no provision sets which, so it is an input.
 *
 * @param year the days that a year counts
 */
record DayCount(int year) {

    private static final int USUAL = 365;

    static DayCount of(Inputs inputs, Worksheet sheet) {
        if (!inputs.has("day_count")) {
            sheet.assume("一年按 " + USUAL + " 日计算；法律没有规定，约定或者裁判按 360 日的，请填写一年按多少日计算");
        }
        return new DayCount(inputs.findWhole("day_count").orElse(USUAL));
    }

    /** Days from the first to the last, the last not counted. */
    static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /** Not rounded to cents. */
    BigDecimal interest(BigDecimal principal, BigDecimal yearlyPercent, int days) {
        return principal
                .multiply(yearlyPercent)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(100L * year), 20, RoundingMode.HALF_UP);
    }
}
