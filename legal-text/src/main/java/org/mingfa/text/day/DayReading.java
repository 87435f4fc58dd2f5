package org.mingfa.text.day;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.NumeralNormalizer;

/**
 * Days and months: 2024.3.1, 2024年3月, 去年三月, 上个月15号, 上周五, 三天前, 年底, 国庆, 去年腊月二十八. What lacks its year gets the last one
 * that has passed, and that is said; a day of the Chinese calendar is told with the day it falls on.
 */
public final class DayReading {

    private static final String N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2}|[一二][〇零一二三四五六七八九]{3}|二[〇零一二三四五六七八九](?=年.{1,3}月))年";
    private static final String WORD = "(?<word>大前年|前年|去年|今年|本年|当年|明年|后年)";
    private static final String MONTH = "(?<month>" + N + ")月(?:份)?(?:的)?";
    private static final String DAY = "(?:(?<day>" + N + ")(?:日|号)|(?<part>底|末|初|上旬|中旬|下旬))?";
    /** The year before a festival or a day of the Chinese calendar. */
    static final String PAST = "(?:(?:" + YEAR + "|" + WORD + ")的?)?";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern BY_NUMBERS = Pattern.compile(
            "(?<!\\d)(?<year>(?:19|20|21)\\d{2})(?:(?<s>[-./])(?<month>\\d{1,2})(?:\\k<s>(?<day>\\d{1,2}))?|(?<m>\\d{2})(?<d>\\d{2}))(?!\\d)");
    private static final Pattern BY_YEAR = Pattern.compile("(?:" + YEAR + "|" + WORD + ")的?(?:" + MONTH + DAY
            + "|(?<end>年?底|年?末|年?初|年中|最后一天|春天|夏天|秋天|冬天|上半年|下半年|暑假)(?<by>之?前|以前)?)?");
    private static final Pattern BY_MONTH = Pattern.compile("(?<which>上上个?月|上个?月|这个?月|本月|下个?月)份?的?" + DAY);
    private static final Pattern BY_WEEK = Pattern.compile(
            "(?:(?<which>上上|上|这|本|下下|下)个?|(?<![每个一两几到至半]))(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])?(?!年|岁|期|转|[至到、-])");
    private static final Pattern BY_MONTH_AND_DAY = Pattern.compile("(?<![年\\d个])" + MONTH + DAY);
    private static final Pattern BY_DAY = Pattern.compile(
            "(?<![月第\\d一二三四五六七八九十个终初执民刑字大小]|[大小]了)(?<day>" + N + ")号(?![楼院线店仓铺房机文令码位门车厂坑地商桌床柜井桥棚库])(?:那天|当天)?");
    private static final Pattern NEAR = Pattern.compile("(?<![到至]|前的)(?<near>大前天|前天|前晚|昨[天日晚夜儿]|今[天日早晚儿]|明[天儿]|后天)");
    private static final Pattern AGO = Pattern.compile(
            "(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<odd>多)?(?<unit>天|日|周|星期|礼拜|月|年)(?<more>多|半)?(?:之前|以前|前)(?!半)");
    private static final Pattern YEAR_END = Pattern.compile("(?<![今去前明后本当年])年(?<end>底|末)");

    /** 农历八月十五, 腊月二十八, 正月初八; 初 and the names of the first and last months tell the calendar. */
    private static final Pattern OLD_CALENDAR = Pattern.compile("(?<said>农历|阴历|旧历)?的?" + PAST
            + "(?<told>农历|阴历|旧历)?的?(?:(?<named>正|冬|腊)|(?<month>" + N + "))月(?<first>初)?(?<day>" + N + ")?(?:日|号)?");

    private static final String NO_YEAR = "没有写年份，当作最近过去的一次";

    private final String text;
    private final LocalDate today;

    /** By where they begin. */
    private final NavigableMap<Integer, NumeralMatch<TimeSpan>> found = new TreeMap<>();

    private DayReading(String text, LocalDate today) {
        this.text = NumeralNormalizer.normalize(text);
        this.today = today;
    }

    /** Every day, month and year of a sentence, in its order. */
    public static List<NumeralMatch<TimeSpan>> find(String text, LocalDate today) {
        DayReading reading = new DayReading(text, today);
        if (Festival.mayBeIn(reading.text)) {
            for (Festival festival : Festival.ALL) {
                reading.each(festival.name(), matcher -> reading.festival(festival, matcher));
            }
        }
        boolean hasMonth = reading.text.indexOf('月') >= 0; // most sentences of a judgment name no day
        if (hasMonth) {
            reading.each(OLD_CALENDAR, reading::oldCalendar);
        }
        reading.each(BY_NUMBERS, reading::byNumbers);
        if (reading.text.indexOf('年') >= 0) {
            reading.each(BY_YEAR, reading::byYear);
        }
        if (hasMonth) {
            reading.each(BY_MONTH, reading::byMonth);
        }
        reading.each(BY_WEEK, reading::byWeek);
        if (hasMonth) {
            reading.each(BY_MONTH_AND_DAY, reading::byMonthAndDay);
        }
        if (reading.text.indexOf('号') >= 0) {
            reading.each(BY_DAY, reading::byDay);
        }
        reading.each(NEAR, reading::near);
        reading.each(AGO, reading::ago);
        reading.each(YEAR_END, reading::yearEnd);
        return List.copyOf(reading.found.values());
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
            if (one != null && !overlaps(one)) {
                found.put(one.start(), one);
            }
        }
    }

    private boolean overlaps(NumeralMatch<TimeSpan> one) {
        Map.Entry<Integer, NumeralMatch<TimeSpan>> before = found.lowerEntry(one.end());
        return before != null && before.getValue().overlaps(one);
    }

    /** The year last told before a place. */
    private Optional<Integer> yearBefore(int at) {
        return Optional.ofNullable(found.lowerEntry(at))
                .map(entry -> entry.getValue().value().first().getYear());
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
        Optional<Integer> told = yearBefore(matcher.start());
        if (told.isPresent()) {
            return made(matcher, inMonth(matcher, first.withYear(told.get())), "没有写年份，当作与前面同一年");
        }
        TimeSpan span = inMonth(matcher, first);
        if (text.startsWith("开庭", matcher.end())) {
            return made(matcher, span, "没有写年份，当作今年");
        }
        return made(matcher, span.first().isAfter(today) ? inMonth(matcher, first.minusYears(1)) : span, NO_YEAR);
    }

    /** 25号 alone is the last one; of a hearing the next. */
    private @Nullable NumeralMatch<TimeSpan> byDay(Matcher matcher) {
        LocalDate first = today.withDayOfMonth(1);
        int day = number(matcher.group("day"));
        boolean toCome = text.startsWith("开庭", matcher.end());
        boolean inThis = toCome ? day >= today.getDayOfMonth() : day <= today.getDayOfMonth();
        LocalDate month = inThis ? first : first.plusMonths(toCome ? 1 : -1);
        String assumed = toCome ? "没有写月份，当作最近要到的一次" : "没有写月份，当作最近过去的一次";
        return made(matcher, TimeSpan.day(month.withDayOfMonth(day)), assumed);
    }

    /** 周二 alone is the last one. */
    private @Nullable NumeralMatch<TimeSpan> byWeek(Matcher matcher) {
        String which = matcher.group("which") == null ? "这" : matcher.group("which");
        int weeks = which.startsWith("上") ? -which.length() : which.startsWith("下") ? which.length() : 0;
        LocalDate monday = today.with(DayOfWeek.MONDAY).plusWeeks(weeks);
        String weekday = matcher.group("weekday");
        if (weekday == null && matcher.group("which") == null) {
            return null;
        }
        if (weekday == null) {
            return made(matcher, new TimeSpan(monday, monday.plusDays(6)), null);
        }
        int day = weekday.equals("天") ? 6 : "一二三四五六日".indexOf(weekday);
        LocalDate told = monday.plusDays(day);
        boolean passed = matcher.group("which") != null || !told.isAfter(today);
        return made(matcher, TimeSpan.day(passed ? told : told.minusWeeks(1)), null);
    }

    private NumeralMatch<TimeSpan> near(Matcher matcher) {
        String near = matcher.group("near");
        int days = near.startsWith("大前") ? -3 : "前昨今明后".indexOf(near.charAt(0)) - 2;
        return made(matcher, TimeSpan.day(today.plusDays(days)), null);
    }

    private @Nullable NumeralMatch<TimeSpan> ago(Matcher matcher) {
        boolean half = matcher.group("count").equals("半");
        int count = half ? 0 : number(matcher.group("count"));
        String unit = matcher.group("unit");
        boolean more = matcher.group("more") != null || matcher.group("odd") != null;
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
        int year = yearBefore(matcher.start()).orElse(today.getYear());
        return made(matcher, TimeSpan.day(LocalDate.of(year, 12, 31)), "没有写年份，当作 " + year + " 年的最后一天");
    }

    /** The festival of the year that is told, else the last one that has begun. */
    private @Nullable NumeralMatch<TimeSpan> festival(Festival festival, Matcher matcher) {
        int year = toldYear(matcher).orElse(today.getYear());
        Optional<TimeSpan> days = festival.in(year);
        boolean toCome = days.isPresent() && days.get().first().isAfter(today);
        if (toldYear(matcher).isEmpty() && toCome) {
            days = festival.in(year - 1);
        }
        if (days.isEmpty()) {
            return null;
        }
        String assumed = toldYear(matcher).isEmpty() ? NO_YEAR : null;
        if (matcher.group("by") != null) {
            LocalDate before = days.get().first().minusDays(1);
            return made(matcher, TimeSpan.day(before), "当作节前最后一天" + (assumed == null ? "" : "；" + assumed));
        }
        return made(matcher, days.get(), assumed);
    }

    /** Of the Chinese year that bears the number of the year told: 去年腊月 may lie in this year's February. */
    private @Nullable NumeralMatch<TimeSpan> oldCalendar(Matcher matcher) {
        boolean named = matcher.group("named") != null || matcher.group("first") != null;
        if (!named && matcher.group("said") == null && matcher.group("told") == null || matcher.group("day") == null) {
            return null;
        }
        int month = month(matcher);
        int day = number(matcher.group("day"));
        int year = toldYear(matcher).orElse(today.getYear());
        Optional<LocalDate> found = LunarCalendar.day(year, month, day);
        if (toldYear(matcher).isEmpty() && found.isPresent() && found.get().isAfter(today)) {
            found = LunarCalendar.day(year - 1, month, day);
        }
        String assumed = "农历的日子，按历表是公历这一天" + (toldYear(matcher).isEmpty() ? "；" + NO_YEAR : "");
        return found.map(one -> made(matcher, TimeSpan.day(one), assumed)).orElse(null);
    }

    /** 正月, 冬月 and 腊月 have names. */
    private static int month(Matcher matcher) {
        return switch (String.valueOf(matcher.group("named"))) {
            case "正" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> number(matcher.group("month"));
        };
    }

    private Optional<Integer> toldYear(Matcher matcher) {
        if (matcher.group("year") != null) {
            return Optional.of(year(matcher.group("year")));
        }
        return Optional.ofNullable(matcher.group("word")).map(word -> today.getYear() + years(word));
    }

    private static NumeralMatch<TimeSpan> made(Matcher matcher, TimeSpan span, @Nullable String assumed) {
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

    private static int number(String text) {
        return (int) ChineseNumeral.find(text).orElseThrow(() -> new DateTimeException(text));
    }
}
