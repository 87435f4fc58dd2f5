package org.mingfa.text.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.numeral.NumeralMatch;

/** Days, months and years that tell their year: 2024-03-01, 2024年3月, 去年年底; and the parts that other readings share. */
final class WrittenDays {

    static final String N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2}|[一二][〇零一二三四五六七八九]{3}|二[〇零一二三四五六七八九](?=年.{1,3}月))年";
    private static final String WORD = "(?<word>大前年|前年|去年|今年|本年|当年|明年|后年)";
    static final String MONTH = "(?<month>" + N + ")月(?:份)?(?:的)?";

    /** What may not follow 8 in 12月8开庭, as people type it: 3月5万, 8月3个人 and 7月8月 count something else. */
    private static final String COUNTED = "(?!\\d|[.,:](?=\\d)|[/~%‰一二三四五六七八九十百千万亿几多余元块角毛钱个位件张份页条款项笔天周月年点台辆套级岁-]"
            + "|来(?=[万千百个块元号天人])|人(?!家)|分(?!手|居|开|别)|次(?!日)|期(?!满|间|限)|公[里斤分克]|平[米方]|成(?!立|交|婚|功)|楼(?!上|下)"
            + "|股(?!东)|批(?!准|复)|户(?!口)|双(?!方))";

    private static final String BARE = "(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?)" + COUNTED;
    static final String DAY = "(?:(?<day>" + N + "(?=[日号])|" + BARE + ")(?:日|号)?|(?<part>底|末|初|上旬|中旬|下旬))?";
    /** The year before a festival or a day of the Chinese calendar. */
    static final String PAST = "(?:(?:" + YEAR + "|" + WORD + ")的?)?";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    static final Pattern BY_NUMBERS = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20|21)\\d{2})(?:(?<s>[-./])(?<month>\\d{1,2})(?:\\k<s>(?<day>\\d{1,2}))?|(?<m>\\d{2})(?<d>\\d{2}))(?!\\d)");
    static final Pattern BY_YEAR = Pattern.compile("(?:" + YEAR + "|" + WORD + ")的?(?:" + MONTH + DAY
            + "|(?<end>年?底|年?末|年?初|年中|最后一天|春天|夏天|秋天|冬天|上半年|下半年|暑假)(?<by>之?前|以前)?)?");

    private final LocalDate today;

    WrittenDays(LocalDate today) {
        this.today = today;
    }

    @Nullable
    NumeralMatch<TimeSpan> byNumbers(Matcher matcher) {
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("m") != null) {
            return made(
                    matcher,
                    TimeSpan.day(LocalDate.of(year, number(matcher.group("m")), number(matcher.group("d")))),
                    null);
        }
        int month = number(matcher.group("month"));
        boolean decimal = matcher.group("day") == null && !matcher.group("s").equals("-");
        if (decimal) {
            return null; // 2024.5 and 2024/5 are as likely something else
        }
        return matcher.group("day") == null
                ? made(matcher, TimeSpan.month(LocalDate.of(year, month, 1)), null)
                : made(matcher, TimeSpan.day(LocalDate.of(year, month, number(matcher.group("day")))), null);
    }

    @Nullable
    NumeralMatch<TimeSpan> byYear(Matcher matcher) {
        String written = matcher.group("year");
        int year = toldYear(matcher).orElseThrow();
        boolean alone = matcher.group("month") == null && matcher.group("end") == null;
        if (year < FIRST_YEAR || year > LAST_YEAR || alone && written != null && written.length() == 2) {
            return null; // 10年 is as likely a length of time
        }
        if (matcher.group("by") != null && matcher.group("end").matches("年?[底末]")) {
            return made(matcher, TimeSpan.day(LocalDate.of(year, 12, 31)), "当作 " + year + " 年的最后一天");
        }
        String assumed = "当年".equals(matcher.group("word")) ? "“当年”当作今年" : null;
        return made(matcher, within(matcher, year), assumed);
    }

    private static TimeSpan within(Matcher matcher, int year) {
        if (matcher.group("month") != null) {
            return inMonth(matcher, LocalDate.of(year, number(matcher.group("month")), 1));
        }
        String end = matcher.group("end");
        if (end == null) {
            return TimeSpan.year(year);
        }
        return switch (end) {
            case "年中" -> TimeSpan.months(year, 6, 7);
            case "最后一天" -> TimeSpan.day(LocalDate.of(year, 12, 31));
            case "春天" -> TimeSpan.months(year, 3, 5);
            case "夏天" -> TimeSpan.months(year, 6, 8);
            case "秋天" -> TimeSpan.months(year, 9, 11);
            case "冬天" ->
                new TimeSpan(
                        LocalDate.of(year, 12, 1), LocalDate.of(year + 1, 3, 1).minusDays(1));
            case "上半年" -> TimeSpan.months(year, 1, 6);
            case "下半年" -> TimeSpan.months(year, 7, 12);
            case "暑假" -> TimeSpan.months(year, 7, 8);
            default -> end.contains("初") ? TimeSpan.months(year, 1, 3) : TimeSpan.months(year, 12, 12);
        };
    }

    static TimeSpan inMonth(Matcher matcher, LocalDate first) {
        if (matcher.group("day") != null) {
            return TimeSpan.day(first.withDayOfMonth(number(matcher.group("day"))));
        }
        String part = matcher.group("part");
        if (part == null) {
            return TimeSpan.month(first);
        }
        return switch (part) {
            case "初", "上旬" -> new TimeSpan(first, first.withDayOfMonth(10));
            case "中旬" -> new TimeSpan(first.withDayOfMonth(11), first.withDayOfMonth(20));
            default ->
                new TimeSpan(first.withDayOfMonth(21), TimeSpan.month(first).last());
        };
    }

    /** The year that is told; empty for a day without its year. */
    Optional<Integer> toldYear(Matcher matcher) {
        if (matcher.group("year") != null) {
            return Optional.of(year(matcher.group("year")));
        }
        return Optional.ofNullable(matcher.group("word")).map(word -> today.getYear() + years(word));
    }

    static NumeralMatch<TimeSpan> made(Matcher matcher, TimeSpan span, @Nullable String assumed) {
        return new NumeralMatch<>(matcher.start(), matcher.end(), span, assumed);
    }

    private static int year(String written) {
        int year = number(written);
        return written.length() == 2 ? 2000 + year : year;
    }

    private static int years(String word) {
        return switch (word) {
            case "大前年" -> -3;
            case "前年" -> -2;
            case "去年" -> -1;
            case "明年" -> 1;
            case "后年" -> 2;
            default -> 0;
        };
    }

    static int number(String text) {
        return (int) ChineseNumeral.find(text).orElseThrow(() -> new DateTimeException(text));
    }
}
