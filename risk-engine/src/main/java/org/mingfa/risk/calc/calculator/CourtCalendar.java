package org.mingfa.risk.calc.calculator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * Rest days and working days by the yearly notices of the State Council's General Office.
 *
 * <p>A year after the last notice knows weekends and the holidays that the law itself names (全国年节及纪念日放假办法 2),
 * but not how days are moved; {@link #isAnnounced} tells.
 */
public final class CourtCalendar {

    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Map<LocalDate, String> makeUpDays = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> announcedAhead = new HashSet<>();

    public CourtCalendar(LawBook law) {
        read(law.history("calendar/holidays").getLast(), holidays);
        read(law.history("calendar/make-up-days").getLast(), makeUpDays);
        law.local().holidays().forEach(year -> {
            years.add(year.year());
            holidays.putAll(year.off());
            makeUpDays.putAll(year.work());
        });
        announcedAhead.addAll(holidays.keySet());
        statutory(law);
    }

    private void statutory(LawBook law) {
        int announced = years.stream().max(Integer::compare).orElseThrow();
        Map<String, String> lunar =
                law.history("calendar/statutory-lunar").getLast().rows();
        int last = lunar.keySet().stream().mapToInt(Integer::parseInt).max().orElseThrow();
        DatedValue fixed = law.history("calendar/statutory-fixed").getLast();
        for (int year = announced + 1; year <= last; year++) {
            for (Map.Entry<String, String> day : fixed.rows().entrySet()) {
                String from = year + "-" + day.getValue().replace("..", ".." + year + "-");
                add(from + "=" + day.getKey(), holidays);
            }
            for (String entry : lunar.getOrDefault(String.valueOf(year), "").split(" ", -1)) {
                if (!entry.isEmpty()) {
                    add(entry, holidays);
                }
            }
        }
    }

    private void read(DatedValue value, Map<LocalDate, String> days) {
        value.rows().forEach((year, text) -> {
            years.add(Integer.valueOf(year));
            for (String entry : text.split(" ", -1)) {
                add(entry, days);
            }
        });
    }

    /** Reads 2025-10-01..2025-10-08=国庆节 or 2026-01-04=元旦. */
    private static void add(String entry, Map<LocalDate, String> days) {
        int equals = entry.indexOf('=');
        String range = entry.substring(0, equals);
        int dots = range.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
        LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, entry.substring(equals + 1));
        }
    }

    public boolean isRestDay(LocalDate day) {
        if (makeUpDays.containsKey(day)) {
            return false;
        }
        return holidays.containsKey(day) || isWeekend(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The day itself when it is a working day, else the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (isRestDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** True when the arrangement of the day's year is known. */
    public boolean isAnnounced(LocalDate day) {
        return years.contains(day.getYear()) || makeUpDays.containsKey(day) || announcedAhead.contains(day);
    }

    /** True for a year before the first whose notice is on record. */
    public boolean isBeforeRecord(LocalDate day) {
        return years.stream().allMatch(year -> day.getYear() < year);
    }

    /** 国庆节, 星期六; empty for a working day. */
    public Optional<String> findRestReason(LocalDate day) {
        if (!isRestDay(day)) {
            return Optional.empty();
        }
        return Optional.of(holidays.containsKey(day) ? holidays.get(day) + "假期" : weekday(day));
    }

    /** True for a Saturday or Sunday on which people work. */
    public boolean isMakeUpDay(LocalDate day) {
        return makeUpDays.containsKey(day) && isWeekend(day);
    }

    static String weekday(LocalDate day) {
        return "星期" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }
}
