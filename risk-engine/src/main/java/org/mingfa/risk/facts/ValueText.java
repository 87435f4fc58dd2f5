package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How values are written for people: 2024年3月31日, 100,000元, 是. */
public final class ValueText {

    private ValueText() {}

    public static String of(Object value, @Nullable String unit) {
        String shown = switch (value) {
            case LocalDate day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case Boolean truth -> truth ? "是" : "否";
            case BigDecimal number -> number(number);
            default -> value.toString();
        };
        return unit == null ? shown : shown + unit;
    }

    /** Thousands apart, no exponent, no trailing zeros: 100,000.5. */
    private static String number(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        return whole.replaceAll("\\B(?=(\\d{3})+$)", ",") + (dot < 0 ? "" : plain.substring(dot));
    }
}
