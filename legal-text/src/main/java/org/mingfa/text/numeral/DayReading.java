package org.mingfa.text.numeral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and months: 2024.3.1, 2024年3月, 去年三月, 上个月15号, 三天前, 年底. A day of the old calendar is not read; what lacks its
 * year gets the last one that has passed, and that is said.
 */
public final class DayReading {

    private static final String N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2}|[一二][〇零一二三四五六七八九]{3})年";
    private static final String WORD = "(?<word>大前年|前年|去年|今年|本年|当年|明年|后年)";
    private static final String MONTH = "(?<month>" + N + ")月(?:份)?(?:的)?";
    private static final String DAY = "(?:(?<day>" + N + ")(?:日|号)|(?<part>底|末|初|上旬|中旬|下旬))?";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern BY_NUMBERS = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20|21)\\d{2})(?:(?<s>[-./])(?<month>\\d{1,2})(?:\\k<s>(?<day>\\d{1,2}))?|(?<m>\\d{2})(?<d>\\d{2}))(?!\\d)");
    private static final Pattern BY_YEAR = Pattern.compile(
            "(?:" + YEAR + "|" + WORD + ")的?(?:" + MONTH + DAY + "|(?<end>年?底|年?末|年?初|年中)(?<by>之?前|以前)?)?");
    private static final Pattern BY_MONTH = Pattern.compile("(?<which>上上个?月|上个?月|这个?月|本月|下个?月)份?的?" + DAY);
    private static final Pattern BY_MONTH_AND_DAY = Pattern.compile("(?<![年\\d个" + "])" + MONTH + DAY);
    private static final Pattern NEAR = Pattern.compile("(?<near>大前天|前天|昨天|昨日|今天|今日|明天|后天)");
    private static final Pattern AGO = Pattern.compile(
            "(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<unit>天|日|周|星期|礼拜|月|年)(?<more>多|半)?(?:之前|以前|前)(?!半)");
    private static final Pattern YEAR_END = Pattern.compile("(?<![今去前明后本当年])年(?<end>底|末)");
    private static final Pattern OLD_CALENDAR = Pattern.compile("(?:农历|阴历|旧历)(?:的)?$");

    private static final String NO_YEAR = "没有写年份，当作最近过去的一次";

    private final String text;
    private final LocalDate today;
    private final List<NumeralMatch<TimeSpan>> found = new ArrayList<>();

    private DayReading(String text, LocalDate today) {
        this.text = UsualForm.of(text);
        this.today = today;
    }

    /** Every day, month and year of a sentence, in its order. */
    public static List<NumeralMatch<TimeSpan>> find(String text, LocalDate today) {
        DayReading reading = new DayReading(text, today);
        reading.each(BY_NUMBERS, reading::byNumbers);
        reading.each(BY_YEAR, reading::byYear);
        reading.each(BY_MONTH, reading::byMonth);
        reading.each(BY_MONTH_AND_DAY, reading::byMonthAndDay);
        reading.each(NEAR, reading::near);
        reading.each(AGO, reading::ago);
        reading.found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        reading.each(YEAR_END, reading::yearEnd);
        reading.found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return List.copyOf(reading.found);
    }

    private interface Reader {
        @Nullable
        NumeralMatch<TimeSpan> read(Matcher matcher);
    }

    /** What overlaps a fuller reading is left out. */
    private void each(Pattern pattern, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            NumeralMatch<TimeSpan> one = read(reader, matcher);
            boolean old =
                    OLD_CALENDAR.matcher(text.substring(0, matcher.start())).find();
            if (one != null && !old && found.stream().noneMatch(other -> other.overlaps(one))) {
                found.add(one);
            }
        }
    }

    /** Null for 2024年13月 and the like: no day. */
    private static @Nullable NumeralMatch<TimeSpan> read(Reader reader, Matcher matcher) {
        try {
            return reader.read(matcher);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable NumeralMatch<TimeSpan> byNumbers(Matcher matcher) {
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

    private @Nullable NumeralMatch<TimeSpan> byYear(Matcher matcher) {
        String written = matcher.group("year");
        int year = written == null ? today.getYear() + years(matcher.group("word")) : year(written);
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
        if (end.equals("年中")) {
            return TimeSpan.months(year, 6, 7);
        }
        return end.contains("初") ? TimeSpan.months(year, 1, 3) : TimeSpan.months(year, 12, 12);
    }

    private static TimeSpan inMonth(Matcher matcher, LocalDate first) {
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

    private NumeralMatch<TimeSpan> byMonth(Matcher matcher) {
        String which = matcher.group("which");
        int months = which.startsWith("上上") ? -2 : which.startsWith("上") ? -1 : which.startsWith("下") ? 1 : 0;
        return made(matcher, inMonth(matcher, today.withDayOfMonth(1).plusMonths(months)), null);
    }

    private NumeralMatch<TimeSpan> byMonthAndDay(Matcher matcher) {
        LocalDate first = LocalDate.of(today.getYear(), number(matcher.group("month")), 1);
        Optional<Integer> told = found.stream()
                .filter(other -> other.end() <= matcher.start())
                .map(other -> other.value().first().getYear())
                .reduce((one, other) -> other);
        if (told.isPresent()) {
            return made(matcher, inMonth(matcher, first.withYear(told.get())), "没有写年份，当作与前面同一年");
        }
        TimeSpan span = inMonth(matcher, first);
        return made(matcher, span.first().isAfter(today) ? inMonth(matcher, first.minusYears(1)) : span, NO_YEAR);
    }

    private NumeralMatch<TimeSpan> near(Matcher matcher) {
        int days = switch (matcher.group("near")) {
            case "大前天" -> -3;
            case "前天" -> -2;
            case "昨天", "昨日" -> -1;
            case "明天" -> 1;
            case "后天" -> 2;
            default -> 0;
        };
        return made(matcher, TimeSpan.day(today.plusDays(days)), null);
    }

    private @Nullable NumeralMatch<TimeSpan> ago(Matcher matcher) {
        boolean half = matcher.group("count").equals("半");
        int count = half ? 0 : number(matcher.group("count"));
        String unit = matcher.group("unit");
        boolean more = matcher.group("more") != null;
        return switch (unit) {
            case "天", "日" -> half || more ? null : made(matcher, TimeSpan.day(today.minusDays(count)), null);
            case "周", "星期", "礼拜" ->
                half ? null : made(matcher, TimeSpan.month(today.minusWeeks(count)), "只说了几周以前，请填写确切的日期");
            case "月" -> made(matcher, TimeSpan.month(today.minusMonths(count)), "只说了几个月以前，请填写确切的日期");
            default ->
                half
                        ? made(matcher, TimeSpan.month(today.minusMonths(6)), "只说了半年前，请填写确切的日期")
                        : made(matcher, TimeSpan.year(today.getYear() - count), "只说了几年以前，请填写确切的日期");
        };
    }

    /** Of the year last told before it, else of this one. */
    private NumeralMatch<TimeSpan> yearEnd(Matcher matcher) {
        int year = found.stream()
                .filter(other -> other.end() <= matcher.start())
                .map(other -> other.value().first().getYear())
                .reduce((one, other) -> other)
                .orElse(today.getYear());
        return made(matcher, TimeSpan.day(LocalDate.of(year, 12, 31)), "没有写年份，当作 " + year + " 年的最后一天");
    }

    private static NumeralMatch<TimeSpan> made(Matcher matcher, TimeSpan span, @Nullable String assumed) {
        return new NumeralMatch<>(matcher.start(), matcher.end(), span, assumed);
    }

    private int year(String written) {
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

    private static int number(String text) {
        return (int) ChineseNumeral.find(text).orElseThrow(() -> new DateTimeException(text));
    }
}
