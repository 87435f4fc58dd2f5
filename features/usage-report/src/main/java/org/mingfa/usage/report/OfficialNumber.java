package org.mingfa.usage.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How official documents write numbers: Arabic digits, 万 and 亿 with at most two decimals, shares with two. */
final class OfficialNumber {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final int DECIMALS = 2;

    private OfficialNumber() {}

    /** 123456次, 98.70%. */
    static String exact(BigDecimal number, String unit) {
        return (unit.equals("%") ? scaled(number).toPlainString() : plain(number)) + unit;
    }

    /** 12.35万次; smaller numbers and shares exactly. */
    static String rounded(BigDecimal number, String unit) {
        if (number.abs().compareTo(HUNDRED_MILLION) >= 0) {
            return plain(scaled(number.divide(HUNDRED_MILLION))) + "亿" + unit;
        }
        return number.abs().compareTo(TEN_THOUSAND) >= 0
                ? plain(scaled(number.divide(TEN_THOUSAND))) + "万" + unit
                : exact(number, unit);
    }

    private static BigDecimal scaled(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
