package org.mingfa.text.version;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * The clause that says when a law comes into force (立法法 第六十一条): on a date, or some days after promulgation.
 *
 * @param date the day itself, or null when it is counted from the promulgation
 * @param daysAfterPromulgation 0 for 自公布之日起; meaningless where a date is given
 */
public record EffectiveDateClause(@Nullable LocalDate date, int daysAfterPromulgation) {

    private static final String NUMERAL = "[\\d０-９〇○零一二三四五六七八九十]";
    private static final Pattern FIXED = Pattern.compile("(?:自|从|于|起)?\\s*(" + NUMERAL + "{4})\\s*年\\s*(" + NUMERAL
            + "{1,3})\\s*月\\s*(" + NUMERAL + "{1,3})\\s*日\\s*(?:起)?\\s*(?:正式)?(?:开始)?(?:施行|实施|生效|执行|试行)");
    private static final Pattern RELATIVE = Pattern.compile("自\\s*(?:公布|发布|颁布|印发|通过|签发)(?:之日|之|后)?起?\\s*(?:(" + NUMERAL
            + "{1,4})\\s*(日|天)(?:后|起)?)?\\s*(?:起)?(?:正式)?(?:施行|实施|生效|执行|试行)");

    /** Before it: the last day by which some must apply the law, not the first on which it is in force. */
    private static final Pattern LATEST = Pattern.compile("(?:最迟|至迟)[^，。；\\d]{0,8}$");

    /** Every such clause of the text, in its order. */
    public static List<EffectiveDateClause> findAll(String text) {
        List<EffectiveDateClause> clauses = new ArrayList<>();
        Matcher fixed = FIXED.matcher(text);
        while (fixed.find()) {
            if (LATEST.matcher(text.substring(0, fixed.start())).find()) {
                continue;
            }
            date(fixed).ifPresent(date -> clauses.add(new EffectiveDateClause(date, 0)));
        }
        Matcher relative = RELATIVE.matcher(text);
        while (relative.find()) {
            String days = relative.group(1);
            int after = days == null ? 0 : (int) ChineseNumeral.find(days).orElse(0);
            clauses.add(new EffectiveDateClause(null, after));
        }
        return clauses;
    }

    private static Optional<LocalDate> date(Matcher fixed) {
        try {
            return Optional.of(LocalDate.of(number(fixed.group(1)), number(fixed.group(2)), number(fixed.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String numeral) {
        return (int) ChineseNumeral.find(numeral.replace('○', '〇')).orElse(0);
    }

    /** The first day in force; empty when it is counted from a promulgation that is not known. */
    public Optional<LocalDate> firstDay(@Nullable LocalDate promulgated) {
        if (date != null) {
            return Optional.of(date);
        }
        return Optional.ofNullable(promulgated).map(day -> day.plusDays(daysAfterPromulgation));
    }
}
