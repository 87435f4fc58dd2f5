package org.mingfa.text.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.NumeralMatch;

/** Days that are told from today: 上个月15号, 上周五, 昨天, 三天前. */
final class RelativeDays {

    static final Pattern BY_MONTH = Pattern.compile("(?<which>上上个?月|上个?月|这个?月|本月|下个?月)份?的?" + WrittenDays.DAY);
    static final Pattern BY_WEEK = Pattern.compile(
            "(?:(?<which>上上|上|这|本|下下|下)个?|(?<![每个一两几到至半]))(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])?(?!年|岁|期|转|[至到、-])");
    static final Pattern NEAR = Pattern.compile("(?<![到至]|前的)(?<near>大前天|前天|前晚|昨[天日晚夜儿]|今[天日早晚儿]|明[天儿]|后天)");
    static final Pattern AGO = Pattern.compile(
            "(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?<odd>多)?(?<unit>天|日|周|星期|礼拜|月|年)(?<more>多|半)?(?:之前|以前|前)(?!半)");

    private final LocalDate today;

    RelativeDays(LocalDate today) {
        this.today = today;
    }

    NumeralMatch<TimeSpan> byMonth(Matcher matcher) {
        String which = matcher.group("which");
        int months = which.startsWith("上上") ? -2 : which.startsWith("上") ? -1 : which.startsWith("下") ? 1 : 0;
        return WrittenDays.made(
                matcher, WrittenDays.inMonth(matcher, today.withDayOfMonth(1).plusMonths(months)), null);
    }

    /** 周二 alone is the last one. */
    @Nullable
    NumeralMatch<TimeSpan> byWeek(Matcher matcher) {
        String which = matcher.group("which") == null ? "这" : matcher.group("which");
        int weeks = which.startsWith("上") ? -which.length() : which.startsWith("下") ? which.length() : 0;
        LocalDate monday = today.with(DayOfWeek.MONDAY).plusWeeks(weeks);
        String weekday = matcher.group("weekday");
        if (weekday == null && matcher.group("which") == null) {
            return null;
        }
        if (weekday == null) {
            return WrittenDays.made(matcher, new TimeSpan(monday, monday.plusDays(6)), null);
        }
        int day = weekday.equals("天") ? 6 : "一二三四五六日".indexOf(weekday);
        LocalDate told = monday.plusDays(day);
        boolean passed = matcher.group("which") != null || !told.isAfter(today);
        return WrittenDays.made(matcher, TimeSpan.day(passed ? told : told.minusWeeks(1)), null);
    }

    NumeralMatch<TimeSpan> near(Matcher matcher) {
        String near = matcher.group("near");
        int days = near.startsWith("大前") ? -3 : "前昨今明后".indexOf(near.charAt(0)) - 2;
        return WrittenDays.made(matcher, TimeSpan.day(today.plusDays(days)), null);
    }

    @Nullable
    NumeralMatch<TimeSpan> ago(Matcher matcher) {
        boolean half = matcher.group("count").equals("半");
        int count = half ? 0 : WrittenDays.number(matcher.group("count"));
        String unit = matcher.group("unit");
        boolean more = matcher.group("more") != null || matcher.group("odd") != null;
        return switch (unit) {
            case "天", "日" ->
                half || more ? null : WrittenDays.made(matcher, TimeSpan.day(today.minusDays(count)), null);
            case "周", "星期", "礼拜" ->
                half ? null : WrittenDays.made(matcher, TimeSpan.month(today.minusWeeks(count)), "只说了几周以前，请填写确切的日期");
            case "月" -> WrittenDays.made(matcher, TimeSpan.month(today.minusMonths(count)), "只说了几个月以前，请填写确切的日期");
            default ->
                half
                        ? WrittenDays.made(matcher, TimeSpan.month(today.minusMonths(6)), "只说了半年前，请填写确切的日期")
                        : WrittenDays.made(matcher, TimeSpan.year(today.getYear() - count), "只说了几年以前，请填写确切的日期");
        };
    }
}
