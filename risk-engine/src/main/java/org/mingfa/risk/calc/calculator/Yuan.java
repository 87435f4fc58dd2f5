package org.mingfa.risk.calc.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writing amounts: two decimals, halves up, rounded once at the end.
 *
 * <p>The rounding is a convention; no provision sets it (诉讼费用交纳办法 has none).
 */
public final class Yuan {

    private Yuan() {}

    /** 1050 gives 1050.00. */
    public static String format(BigDecimal yuan) {
        return round(yuan).toPlainString();
    }

    public static BigDecimal round(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    /** As the user would write it: 100000, 0.5; without needless zeros. */
    public static String plain(BigDecimal number) {
        return withoutZeros(number).toPlainString();
    }

    /** 15.40 gives 15.4, and 100.00 gives 100, not 1E+2. */
    static BigDecimal withoutZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** A base amount: whole yuan without decimals, else with two. */
    public static String base(BigDecimal yuan) {
        return baseAmount(yuan).toPlainString();
    }

    static BigDecimal baseAmount(BigDecimal yuan) {
        BigDecimal rounded = round(yuan);
        return rounded.stripTrailingZeros().scale() <= 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    /** A rate in percent: 15.4 gives 15.4%. */
    public static String percent(BigDecimal percent) {
        return plain(percent) + "%";
    }
}
