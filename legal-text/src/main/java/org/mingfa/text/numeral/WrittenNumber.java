package org.mingfa.text.numeral;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts, counts and rates as people write them: 5万, 50,000元, ３万５千, 十二万, 24%, 百分之二十四. Never negative; what can be
 * meant in two ways is not read.
 */
public final class WrittenNumber {

    private static final int LONGEST = 200;

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d{1,7}(?:\\.\\d{1,6})?)亿)?(?:(\\d{1,7}(?:\\.\\d{1,6})?)万)?"
                    + "(?:(\\d{1,4}(?:\\.\\d{1,3})?)千)?(?:(\\d{1,2}(?:\\.\\d{1,2})?)百)?(零?\\d{1,4}(?:\\.\\d{1,2})?)?");
    private static final Pattern COLLOQUIAL = Pattern.compile("(.*[万千百])([一二三四五六七八九1-9])");
    private static final Pattern FILLERS = Pattern.compile("^(人民币|RMB|[¥￥$])|(人民币|元整|元钱|块钱|元|圆|块|整)$");

    private static final BigDecimal[] WORTH = {
        new BigDecimal("100000000"),
        new BigDecimal("10000"),
        new BigDecimal("1000"),
        new BigDecimal("100"),
        BigDecimal.ONE
    };

    private WrittenNumber() {}

    /** An amount or a count; empty when the text is none. */
    public static Optional<BigDecimal> find(String text) {
        String plain = plain(text);
        if (GROUPED.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        if (PLAIN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain));
        }
        return colloquial(plain).or(() -> inUnits(plain)).or(() -> inChinese(plain));
    }

    /**
     * A rate in percent: 24 and 24% are both 24. A bare number below one is not read: 0.24 may be meant as 24% or as
     * 0.24%.
     */
    public static Optional<BigDecimal> findPercent(String text) {
        String plain = plain(text);
        if (plain.startsWith("百分之")) {
            return find(plain.substring("百分之".length()));
        }
        if (plain.endsWith("%")) {
            String number = plain.substring(0, plain.length() - 1);
            return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
        }
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)).filter(WrittenNumber::isClear)
                : Optional.empty();
    }

    private static boolean isClear(BigDecimal bare) {
        return bare.signum() == 0 || bare.compareTo(BigDecimal.ONE) >= 0;
    }

    /** One width, without blanks and without what surrounds the number. */
    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return ""; // nothing that is written so long is one, and making forms usual costs by the letter
        }
        String narrow = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('，', ',')
                .replaceAll("^(约|大约|大概)|(左右)$", "")
                .replaceAll("[wW]$", "万");
        String inner = FILLERS.matcher(narrow).replaceAll("");
        return FILLERS.matcher(inner).replaceAll("");
    }

    /** 三万五 is 35,000: a last digit counts a tenth of the unit before it. */
    private static Optional<BigDecimal> colloquial(String text) {
        Matcher matcher = COLLOQUIAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String head = matcher.group(1);
        BigDecimal unit = worth(head.charAt(head.length() - 1));
        BigDecimal digit = BigDecimal.valueOf(ChineseNumeral.parse(matcher.group(2)));
        return inUnits(head).or(() -> inChinese(head)).map(high -> high.add(digit.multiply(unit.movePointLeft(1))));
    }

    private static BigDecimal worth(char unit) {
        return switch (unit) {
            case '万' -> WORTH[1];
            case '千' -> WORTH[2];
            default -> WORTH[3];
        };
    }

    /** 3万5千, 1.2亿, 5万零20. */
    private static Optional<BigDecimal> inUnits(String text) {
        Matcher matcher = UNITS.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < WORTH.length; i++) {
            String part = matcher.group(i + 1);
            if (part != null) {
                sum = sum.add(new BigDecimal(part.replace("零", "")).multiply(WORTH[i]));
            }
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> inChinese(String text) {
        return ChineseNumeral.find(text).stream().mapToObj(BigDecimal::valueOf).findFirst();
    }
}
