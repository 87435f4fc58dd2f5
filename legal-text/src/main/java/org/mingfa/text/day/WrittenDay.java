package org.mingfa.text.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.numeral.NumeralMatch;

/**
 * Days that courts, legislators and registers write in full, in the forms that a place may have. They mean the same whenever they are
 * read; what people say of days is read by {@link DayReading}.
 */
public enum WrittenDay {
    /** 2024年3月1日, also spaced. */
    ARABIC("(?:1[89]|2\\d)\\d{2}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日"),
    /** The same, or 二〇二四年三月一日 with any sign for the zero and 元月. */
    ANY("(?:" + ARABIC.pattern + "|" + Chinese.YEAR + Chinese.NUMBER + "月" + Chinese.NUMBER + "日)"),
    /** A year, which may have its month and day: 1990年, 一九九〇年三月. */
    FROM_YEAR("(?:(?:1[89]|20)\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|" + Chinese.YEAR + "(?:" + Chinese.NUMBER + "月)?(?:"
            + Chinese.NUMBER + "日)?)"),
    /** As registers write it: 2024.03.01, 2024-3-1, 2024/3/1, 2024年3月1日. */
    OF_REGISTER("\\d{4}[.\\-/年]\\d{1,2}[.\\-/月]\\d{1,2}日?"),
    /** As names of files have it: 2024-03-01, 20240301. */
    OF_FILE("\\d{4}-?\\d{2}-?\\d{2}");

    private static final class Chinese {
        private static final String YEAR = "[一二][〇○ＯO零0九八][〇○ＯO零0九八一二三四五六七]{2}年";
        private static final String NUMBER = "[元一二三四五六七八九十]{1,3}";
    }

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})|([^年月日.\\-/]+)[年.\\-/]([^年月日.\\-/]+)[月.\\-/]([^年月日]+)日?");

    private final String pattern;
    private final Pattern compiled;

    WrittenDay(String pattern) {
        this.pattern = pattern;
        this.compiled = Pattern.compile(pattern);
    }

    /** The pattern, without groups, for what else a place has around it. */
    public String pattern() {
        return pattern;
    }

    /** Every day of a text, in its order; none that no calendar has. */
    public Stream<NumeralMatch<LocalDate>> find(CharSequence text) {
        return compiled.matcher(text)
                .results()
                .flatMap(found ->
                        parse(found.group()).stream().map(day -> NumeralMatch.of(found.start(), found.end(), day)));
    }

    public Optional<LocalDate> findFirst(CharSequence text) {
        return find(text).map(NumeralMatch::value).findFirst();
    }

    /** A day in full, in any of the forms; empty for 2024年13月1日. */
    public static Optional<LocalDate> parse(String written) {
        try {
            return PARTS.matcher(written.replaceAll("\\s", ""))
                    .results()
                    .findFirst()
                    .map(WrittenDay::day);
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(MatchResult parts) {
        List<String> numbers = Stream.of(1, 2, 3)
                .map(at -> parts.group(at) == null ? parts.group(at + 3) : parts.group(at))
                .toList();
        return LocalDate.of(year(numbers.get(0)), number(numbers.get(1)), number(numbers.get(2)));
    }

    /** The year with which a day begins. */
    public static int year(String written) {
        String year = written.substring(0, 4);
        boolean chinese = "一二".indexOf(year.charAt(0)) >= 0;
        return (int) ChineseNumeral.parse(chinese ? year.replaceAll("[○ＯO0]", "〇") : year);
    }

    private static int number(String written) {
        return (int) ChineseNumeral.parse(written.replace('元', '一'));
    }
}
