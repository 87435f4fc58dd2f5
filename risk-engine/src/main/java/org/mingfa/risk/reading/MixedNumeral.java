package org.mingfa.risk.reading;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people mix them: 5万, 1.5万, 两万三, 三千二百五, 10万5千, 50,000, 2w, 3k. */
final class MixedNumeral {

    /** What a number may be made of, once widths and forms are made usual; see {@link UsualForm}. */
    static final String CHARACTERS = "0-9零〇一二两三四五六七八九十百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final char[] UNITS = {'亿', '万', '千', '百', '十'};
    private static final long[] VALUES = {100_000_000L, 10_000L, 1000L, 100L, 10L};

    private MixedNumeral() {}

    /** The number; empty when the text is none, as 千万 or 三二万. */
    static Optional<BigDecimal> find(String text) {
        String usual = text.replace(",", "").replace("w", "万").replace("k", "千");
        return usual.isEmpty() ? Optional.empty() : value(usual, 0);
    }

    private static Optional<BigDecimal> value(String text, int from) {
        for (int i = from; i < UNITS.length; i++) {
            int at = text.indexOf(UNITS[i]);
            if (at >= 0) {
                return atUnit(text, i, at);
            }
        }
        return plain(text);
    }

    private static Optional<BigDecimal> atUnit(String text, int unit, int at) {
        Optional<BigDecimal> left =
                at == 0 && UNITS[unit] == '十' ? Optional.of(BigDecimal.ONE) : value(text.substring(0, at), unit + 1);
        Optional<BigDecimal> right = rest(text.substring(at + 1), unit);
        BigDecimal factor = BigDecimal.valueOf(VALUES[unit]);
        return left.flatMap(l -> right.map(r -> l.multiply(factor).add(r)))
                .filter(sum -> right.orElseThrow().compareTo(factor) < 0);
    }

    /** 两万三 is 23,000: one digit alone counts the unit below. */
    private static Optional<BigDecimal> rest(String text, int unit) {
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (text.length() == 1 && digit(text.charAt(0)) > 0) {
            return Optional.of(BigDecimal.valueOf(digit(text.charAt(0)) * VALUES[unit] / 10));
        }
        boolean zero = text.charAt(0) == '零' || text.charAt(0) == '〇';
        return value(zero ? text.substring(1) : text, unit + 1);
    }

    private static Optional<BigDecimal> plain(String text) {
        if (text.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            return Optional.of(new BigDecimal(text));
        }
        boolean one = text.length() == 1 && digit(text.charAt(0)) >= 0;
        boolean years = text.length() == 4 && text.chars().allMatch(c -> digit((char) c) >= 0);
        if (!one && !years) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return Optional.of(BigDecimal.valueOf(value));
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
    }
}
