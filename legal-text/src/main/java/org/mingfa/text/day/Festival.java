package org.mingfa.text.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * A festival by which people tell days: one day, or the days of a holiday of which one is meant.
 *
 * @param name with the year before it and 之前 behind it, where they stand
 * @param from month and day as written, 0-0 for the eve of the new year
 */
record Festival(Pattern name, Calendar calendar, String from, Optional<String> to) {

    enum Calendar {
        SOLAR,
        LUNAR,
        TERM
    }

    private static final List<TableRow> ROWS =
            new TextResource(Festival.class, "festivals.tsv").rows("name", "calendar", "from", "to");

    static final List<Festival> ALL = ROWS.stream().map(Festival::read).toList();

    private static final Pattern ANY =
            Pattern.compile(ROWS.stream().map(row -> row.get("name")).collect(Collectors.joining("|")));

    /** Whether the text has the name of one; cheaper than to look for each with what stands around it. */
    static boolean mayBeIn(String text) {
        return ANY.matcher(text).find();
    }

    private static Festival read(TableRow row) {
        return new Festival(
                row.read("name", name -> Pattern.compile(WrittenDays.PAST + "(?:" + name + ")(?<by>之?前(?!后)|以前)?")),
                row.read("calendar", word -> Calendar.valueOf(word.toUpperCase(Locale.ROOT))),
                row.get("from"),
                row.find("to"));
    }

    /** Its days in a year; empty outside the table of the lunar calendar. */
    Optional<TimeSpan> in(int year) {
        Optional<LocalDate> first = day(year, from);
        return to.isEmpty()
                ? first.map(TimeSpan::day)
                : first.flatMap(day -> day(year, to.get()).map(last -> new TimeSpan(day, last)));
    }

    private Optional<LocalDate> day(int year, String written) {
        String[] parts = written.split("-");
        int month = Integer.parseInt(parts[0]);
        int day = Integer.parseInt(parts[1]);
        return switch (calendar) {
            case SOLAR -> Optional.of(MonthDay.of(month, day).atYear(year));
            case LUNAR -> month == 0 ? LunarCalendar.eve(year) : LunarCalendar.day(year, month, day);
            case TERM -> Optional.of(clearAndBright(year));
        };
    }

    /** 清明 of the years 2000 to 2099, by the usual formula for that century. */
    private static LocalDate clearAndBright(int year) {
        int rest = year - 2000;
        if (rest < 0 || rest > 99) {
            throw new DateTimeException("清明 " + year);
        }
        return LocalDate.of(year, 4, (int) (rest * 0.2422 + 4.81) - rest / 4);
    }
}
