package org.mingfa.text.numeral;

import java.util.OptionalLong;

/**
 * Integers in Chinese numerals: 一千零四十二, 十五, 二〇一九, and Arabic digits of either width; not a mixture.
 *
 * <p>{@link #format} and {@link #parse} are inverses for 0 to 99,999,999.
 */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final long LIMIT = 99_999_999;

    private ChineseNumeral() {}

    /** Reads a numeral that must be one. */
    public static long parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a numeral: " + text));
    }

    /** Reads a numeral; empty when the text is none, or is larger than 99,999,999. */
    public static OptionalLong find(String text) {
        String digits = digitByDigit(text);
        if (!digits.isEmpty()) {
            return digits.length() > 8 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
        }
        return withUnits(text);
    }

    /** 二〇一九, 2019 and ２０１９ give "2019"; anything with a unit gives "". */
    private static String digitByDigit(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0 || isArabic(text.charAt(i)) != isArabic(text.charAt(0))) {
                return "";
            }
            digits.append((char) ('0' + digit));
        }
        return digits.toString();
    }

    private static OptionalLong withUnits(String text) {
        long total = 0;
        long section = 0;
        int digit = -1;
        long lastUnit = 10_000;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int d = digit(c);
            if (d >= 0) {
                if (digit > 0) {
                    return OptionalLong.empty();
                }
                digit = d;
                continue;
            }
            long unit = unit(c);
            if (unit == 10_000 && total == 0 && (section > 0 || digit > 0)) {
                total = (section + Math.max(digit, 0)) * 10_000;
                section = 0;
                lastUnit = 10_000;
            } else if (unit > 0 && unit < lastUnit && unit < 10_000 && digit != 0 && (digit > 0 || unit == 10)) {
                section += (digit < 0 ? 1 : digit) * unit;
                lastUnit = unit;
            } else {
                return OptionalLong.empty();
            }
            digit = -1;
        }
        boolean hasUnit = total > 0 || section > 0;
        if (!hasUnit) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(total + section + Math.max(digit, 0));
    }

    private static boolean isArabic(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        if (c == '〇' || c == '○') {
            return 0;
        }
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> -1;
        };
    }

    /** Writes 0 to 99,999,999 as laws do: 10 is 十, 110 is 一百一十, 1010 is 一千零一十. */
    public static String format(long number) {
        if (number < 0 || number > LIMIT) {
            throw new IllegalArgumentException("0 to " + LIMIT + ", not " + number);
        }
        if (number == 0) {
            return "零";
        }
        String high = number >= 10_000 ? section((int) (number / 10_000)) + "万" : "";
        int low = (int) (number % 10_000);
        String gap = !high.isEmpty() && low > 0 && low < 1_000 ? "零" : "";
        String text = high + gap + (low == 0 ? "" : section(low));
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    private static String section(int number) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int power = 3; power >= 0; power--) {
            int digit = number / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            text.append(gap ? "零" : "").append(DIGITS.charAt(digit));
            if (power > 0) {
                text.append(UNITS.charAt(power - 1));
            }
            gap = false;
        }
        return text.toString();
    }
}
