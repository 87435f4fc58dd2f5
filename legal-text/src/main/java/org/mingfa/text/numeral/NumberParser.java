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
public final class NumberParser {

    /** What a number may be made of once widths, capitals and w, k are made usual. */
    public static final String CHARACTERS = "0-9零〇一二两三四五六七八九十百千万亿";

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(?!\\d)");
    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
    private static final String CAPITALS = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億俩";
    private static final String USUAL = "一二二三三四五六六七八九十百千万亿两";
    private static final Pattern FILLERS = Pattern.compile("^(人民币|RMB|[¥￥$])|(人民币|元整|元钱|块钱|元|圆|块|整)$");

    /** What a rate by the year is called. */
    private static final Pattern YEARLY = Pattern.compile("^(?:年化利率|年利率|年化|年利息|年息)[为是:]?");

    private static final String UNITS = "亿万千百十";
    private static final int[] POWERS = {8, 4, 3, 2, 1};

    private NumberParser() {}

    /** An amount or a count; empty when the text is none. */
    public static Optional<BigDecimal> find(String text) {
        String plain = plain(text);
        Matcher grouped = GROUPED.matcher(plain);
        String digits = grouped.lookingAt() ? grouped.group().replace(",", "") + plain.substring(grouped.end()) : plain;
        return inUnits(digits, 0);
    }

    /**
     * A rate by the year in percent: 24, 24% and 年利率24% are all 24. A bare number below one is not read: 0.24 may be meant as 24% or as
     * 0.24%.
     */
    public static Optional<BigDecimal> findPercent(String text) {
        String plain = YEARLY.matcher(plain(text)).replaceFirst("");
        if (plain.startsWith("百分之")) {
            return find(plain.substring("百分之".length()));
        }
        if (plain.endsWith("%")) {
            String number = plain.substring(0, plain.length() - 1);
            return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
        }
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)).filter(NumberParser::isClear)
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
                .replaceAll("(?<=\\d)[wW]", "万")
                .replaceAll("(?<=\\d)[kK]", "千");
        String inner = FILLERS.matcher(usual(narrow)).replaceAll("");
        return FILLERS.matcher(inner).replaceAll("");
    }

    /** 伍万 is 五万. */
    private static String usual(String text) {
        StringBuilder usual = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = CAPITALS.indexOf(text.charAt(i));
            usual.append(at < 0 ? text.charAt(i) : USUAL.charAt(at));
        }
        return usual.toString();
    }

    /** 3万5千, 1.2亿, 十二万五, 5万零20; empty for 千万 and 三二万. */
    private static Optional<BigDecimal> inUnits(String text, int from) {
        for (int unit = from; unit < UNITS.length(); unit++) {
            int at = text.indexOf(UNITS.charAt(unit));
            if (at >= 0) {
                return atUnit(text, unit, at);
            }
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        boolean isOne = from == 0 || text.length() == 1; // 三二万 is no 320,000
        return isOne
                ? ChineseNumeral.find(text).stream()
                        .mapToObj(BigDecimal::valueOf)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<BigDecimal> atUnit(String text, int unit, int at) {
        boolean ten = at == 0 && POWERS[unit] == 1;
        Optional<BigDecimal> high = ten ? Optional.of(BigDecimal.ONE) : inUnits(text.substring(0, at), unit + 1);
        BigDecimal worth = BigDecimal.ONE.scaleByPowerOfTen(POWERS[unit]);
        return rest(text.substring(at + 1), unit)
                .filter(low -> low.compareTo(worth) < 0)
                .flatMap(low -> high.map(count -> count.multiply(worth).add(low)));
    }

    /** 三万五 is 35,000: a last digit counts a tenth of the unit before it. */
    private static Optional<BigDecimal> rest(String text, int unit) {
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        boolean zero = text.charAt(0) == '零' || text.charAt(0) == '〇';
        Optional<BigDecimal> low = inUnits(zero ? text.substring(1) : text, unit + 1);
        return text.length() == 1 && !zero ? low.map(digit -> digit.scaleByPowerOfTen(POWERS[unit] - 1)) : low;
    }
}
