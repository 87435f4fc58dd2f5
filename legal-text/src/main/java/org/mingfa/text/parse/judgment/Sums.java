package org.mingfa.text.parse.judgment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.NumberParser;

/** Sums of money in a sentence, in yuan; not those that only measure something: the base of interest, a rate, a limit. */
final class Sums {

    private static final Pattern SUM = Pattern.compile(
            "(?<![\\d.,，])(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d{1,10})?|\\d{1,15}(?:\\.\\d{1,10})?)\\s*(亿|万|千)?余?元");
    private static final Pattern ASIDE = Pattern.compile("[（(［\\[【][^（）()［］\\[\\]【】]*[）)］\\]】]");
    private static final Pattern TOTAL = Pattern.compile("(?:合计|共计|总计|以上.{0,6}共)[^，。；;、\\d]{0,10}$");
    private static final Pattern MEASURES_BEFORE = Pattern.compile(
            "(?:[以按](?!上|下)[^，。；;、]{0,24}|基数[^，。；;]{0,6}|每[月日年天平人次吨位]?[^，。；;]{0,20}|自?愿?扣除[^，。；;]{0,16}|已(?:支付|付|还|垫付|偿还)[^，。；;]{0,12}|限额[^，。；;]{0,6})$");
    private static final Pattern MEASURES_BEHIND =
            Pattern.compile("^(?:为基数|为本金|为限|范围内|限额|[/／每]|计算|的基础|[^，。；;、]{0,6}(?:为基数|为本金|为限))");

    private Sums() {}

    /** Every sum, in order. */
    static List<BigDecimal> all(String sentence) {
        String plain = withoutAsides(sentence);
        List<BigDecimal> sums = new ArrayList<>();
        Matcher sum = SUM.matcher(plain);
        while (sum.find()) {
            if (isSum(plain, sum)) {
                sums.add(value(sum));
            }
        }
        return sums;
    }

    /** What a sentence comes to: its total where it names one, else all of its sums together; null where it has none. */
    static @Nullable BigDecimal total(String sentence) {
        String plain = withoutAsides(sentence);
        Matcher sum = SUM.matcher(plain);
        BigDecimal together = null;
        BigDecimal total = null;
        while (sum.find()) {
            if (isSum(plain, sum)) {
                together = together == null ? value(sum) : together.add(value(sum));
                total = TOTAL.matcher(plain.substring(0, sum.start())).find() ? value(sum) : total;
            }
        }
        return total == null ? together : total;
    }

    private static String withoutAsides(String sentence) {
        String plain = sentence;
        String shorter = ASIDE.matcher(plain).replaceAll("");
        while (!shorter.equals(plain)) {
            plain = shorter;
            shorter = ASIDE.matcher(plain).replaceAll("");
        }
        return plain;
    }

    private static boolean isSum(String plain, Matcher sum) {
        return !MEASURES_BEFORE.matcher(plain.substring(0, sum.start())).find()
                && !MEASURES_BEHIND.matcher(plain.substring(sum.end())).find();
    }

    private static BigDecimal value(Matcher sum) {
        String unit = sum.group(2) == null ? "" : sum.group(2);
        BigDecimal plain = NumberParser.find(sum.group(1) + unit).orElseThrow().stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
