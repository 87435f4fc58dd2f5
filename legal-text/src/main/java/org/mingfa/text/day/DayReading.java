package org.mingfa.text.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.NumeralNormalizer;

/**
 * Days and months: 2024.3.1, 2024年3月, 去年三月, 上个月15号, 上周五, 三天前, 年底, 国庆, 去年腊月二十八. What lacks its year gets the last one
 * that has passed, and that is said; a day of the Chinese calendar is told with the day it falls on.
 */
public final class DayReading {
    private static final Pattern BY_MONTH_AND_DAY =
            Pattern.compile("(?<![年\\d个])" + WrittenDays.MONTH + WrittenDays.DAY);
    private static final Pattern BY_DAY = Pattern.compile("(?<![月第\\d一二三四五六七八九十个终初执民刑字大小]|[大小]了)(?<day>" + WrittenDays.N
            + ")号(?![楼院线店仓铺房机文令码位门车厂坑地商桌床柜井桥棚库])(?:那天|当天)?");
    private static final Pattern YEAR_END = Pattern.compile("(?<![今去前明后本当年])年(?<end>底|末)");

    /** 农历八月十五, 腊月二十八, 正月初八; 初 and the names of the first and last months tell the calendar. */
    private static final Pattern OLD_CALENDAR = Pattern.compile(
            "(?<said>农历|阴历|旧历)?的?" + WrittenDays.PAST + "(?<told>农历|阴历|旧历)?的?(?:(?<named>正|冬|腊)|(?<month>"
                    + WrittenDays.N + "))月(?<first>初)?(?<day>" + WrittenDays.N + ")?(?:日|号)?");

    private static final String NO_YEAR = "没有写年份，当作最近过去的一次";

    private final String text;
    private final LocalDate today;
    private final WrittenDays written;
    private final RelativeDays relative;

    /** By where they begin. */
    private final NavigableMap<Integer, NumeralMatch<TimeSpan>> found = new TreeMap<>();

    private DayReading(String text, LocalDate today) {
        this.text = NumeralNormalizer.normalize(text);
        this.today = today;
        this.written = new WrittenDays(today);
        this.relative = new RelativeDays(today);
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
        reading.each(WrittenDays.BY_NUMBERS, reading.written::byNumbers);
        if (reading.text.indexOf('年') >= 0) {
            reading.each(WrittenDays.BY_YEAR, reading.written::byYear);
        }
        if (hasMonth) {
            reading.each(RelativeDays.BY_MONTH, reading.relative::byMonth);
        }
        reading.each(RelativeDays.BY_WEEK, reading.relative::byWeek);
        if (hasMonth) {
            reading.each(BY_MONTH_AND_DAY, reading::byMonthAndDay);
        }
        if (reading.text.indexOf('号') >= 0) {
            reading.each(BY_DAY, reading::byDay);
        }
        reading.each(RelativeDays.NEAR, reading.relative::near);
        reading.each(RelativeDays.AGO, reading.relative::ago);
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

    private NumeralMatch<TimeSpan> byMonthAndDay(Matcher matcher) {
        LocalDate first = LocalDate.of(today.getYear(), WrittenDays.number(matcher.group("month")), 1);
        Optional<Integer> told = yearBefore(matcher.start());
        if (told.isPresent()) {
            return WrittenDays.made(
                    matcher, WrittenDays.inMonth(matcher, first.withYear(told.get())), "没有写年份，当作与前面同一年");
        }
        TimeSpan span = WrittenDays.inMonth(matcher, first);
        if (text.startsWith("开庭", matcher.end())) {
            return WrittenDays.made(matcher, span, "没有写年份，当作今年");
        }
        return WrittenDays.made(
                matcher,
                span.first().isAfter(today) ? WrittenDays.inMonth(matcher, first.minusYears(1)) : span,
                NO_YEAR);
    }

    /** 25号 alone is the last one; of a hearing the next. */
    private @Nullable NumeralMatch<TimeSpan> byDay(Matcher matcher) {
        LocalDate first = today.withDayOfMonth(1);
        int day = WrittenDays.number(matcher.group("day"));
        boolean toCome = text.startsWith("开庭", matcher.end());
        boolean inThis = toCome ? day >= today.getDayOfMonth() : day <= today.getDayOfMonth();
        LocalDate month = inThis ? first : first.plusMonths(toCome ? 1 : -1);
        String assumed = toCome ? "没有写月份，当作最近要到的一次" : "没有写月份，当作最近过去的一次";
        return WrittenDays.made(matcher, TimeSpan.day(month.withDayOfMonth(day)), assumed);
    }

    /** Of the year last told before it, else of this one. */
    private NumeralMatch<TimeSpan> yearEnd(Matcher matcher) {
        int year = yearBefore(matcher.start()).orElse(today.getYear());
        return WrittenDays.made(matcher, TimeSpan.day(LocalDate.of(year, 12, 31)), "没有写年份，当作 " + year + " 年的最后一天");
    }

    /** The festival of the year that is told, else the last one that has begun. */
    private @Nullable NumeralMatch<TimeSpan> festival(Festival festival, Matcher matcher) {
        int year = written.toldYear(matcher).orElse(today.getYear());
        Optional<TimeSpan> days = festival.in(year);
        boolean toCome = days.isPresent() && days.get().first().isAfter(today);
        if (written.toldYear(matcher).isEmpty() && toCome) {
            days = festival.in(year - 1);
        }
        if (days.isEmpty()) {
            return null;
        }
        String assumed = written.toldYear(matcher).isEmpty() ? NO_YEAR : null;
        if (matcher.group("by") != null) {
            LocalDate before = days.get().first().minusDays(1);
            return WrittenDays.made(matcher, TimeSpan.day(before), "当作节前最后一天" + (assumed == null ? "" : "；" + assumed));
        }
        return WrittenDays.made(matcher, days.get(), assumed);
    }

    /** Of the Chinese year that bears the number of the year told: 去年腊月 may lie in this year's February. */
    private @Nullable NumeralMatch<TimeSpan> oldCalendar(Matcher matcher) {
        boolean named = matcher.group("named") != null || matcher.group("first") != null;
        if (!named && matcher.group("said") == null && matcher.group("told") == null || matcher.group("day") == null) {
            return null;
        }
        int month = month(matcher);
        int day = WrittenDays.number(matcher.group("day"));
        int year = written.toldYear(matcher).orElse(today.getYear());
        Optional<LocalDate> found = LunarCalendar.day(year, month, day);
        if (written.toldYear(matcher).isEmpty()
                && found.isPresent()
                && found.get().isAfter(today)) {
            found = LunarCalendar.day(year - 1, month, day);
        }
        String assumed = "农历的日子，按历表是公历这一天" + (written.toldYear(matcher).isEmpty() ? "；" + NO_YEAR : "");
        return found.map(one -> WrittenDays.made(matcher, TimeSpan.day(one), assumed))
                .orElse(null);
    }

    /** 正月, 冬月 and 腊月 have names. */
    private static int month(Matcher matcher) {
        return switch (String.valueOf(matcher.group("named"))) {
            case "正" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> WrittenDays.number(matcher.group("month"));
        };
    }
}
