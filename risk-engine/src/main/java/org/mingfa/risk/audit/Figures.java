package org.mingfa.risk.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalValue;
import org.mingfa.text.numeral.ChineseNumeral;

/** The ways in which a statute may write the number of a value: 3年 as 三年 or 3年, 2年 also as 两年. */
final class Figures {

    /** Sizes of the words that follow a count of yuan. */
    private static final Map<String, Long> UNITS = Map.of("", 1L, "万", 10_000L, "亿", 100_000_000L);

    /** Nobody writes more in one word; the next unit is used. */
    private static final long LARGEST_COUNT = 10_000_000;

    private static final int TWO = 2;

    private Figures() {}

    /** Empty when the value has no single number to look for. */
    static List<String> of(LegalValue value) {
        return switch (value) {
            case LegalValue.Span span -> period(span.period());
            case LegalValue.Money money -> yuan(money.yuan());
            default -> List.of();
        };
    }

    private static List<String> period(LegalPeriod period) {
        String written = period.format();
        String unit = written.substring(Integer.toString(period.length()).length());
        List<String> forms = new ArrayList<>();
        forms.add(written);
        forms.add(ChineseNumeral.format(period.length()) + unit);
        if (period.length() == TWO) {
            forms.add("两" + unit);
        }
        if (period.unit() == LegalPeriod.Unit.DAYS) {
            forms.add(period.length() + "天");
            forms.add(ChineseNumeral.format(period.length()) + "天");
        }
        return forms;
    }

    /** 5000元, 五千元; 4000万元; 50亿元. */
    private static List<String> yuan(BigDecimal yuan) {
        if (yuan.stripTrailingZeros().scale() > 0) {
            return List.of(yuan.stripTrailingZeros().toPlainString() + "元");
        }
        if (yuan.signum() == 0) {
            return List.of();
        }
        long whole = yuan.longValueExact();
        List<String> forms = new ArrayList<>();
        UNITS.forEach((unit, size) -> {
            long count = whole / size;
            if (whole % size == 0 && count < LARGEST_COUNT) {
                forms.add(count + unit + "元");
                forms.add(ChineseNumeral.format(count) + unit + "元");
            }
        });
        return forms;
    }
}
