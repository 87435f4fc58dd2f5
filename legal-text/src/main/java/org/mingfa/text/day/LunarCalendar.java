package org.mingfa.text.day;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** The Chinese calendar of 2000 to 2049, from a table; days of leap months are not read. */
final class LunarCalendar {

    /**
     * @param months 1 for a month of thirty days, 0 for one of twenty-nine, the leap month included
     * @param leap the month that is followed by a leap month; 0 for none
     */
    private record Year(int number, LocalDate newYear, String months, int leap) {}

    private static final Map<Integer, Year> YEARS = new TextResource(LunarCalendar.class, "lunar.tsv")
            .rows("year", "new_year", "months", "leap").stream()
                    .map(LunarCalendar::read)
                    .collect(Collectors.toMap(Year::number, Function.identity()));

    private LunarCalendar() {}

    private static Year read(TableRow row) {
        return new Year(
                row.read("year", Integer::parseInt),
                row.read("new_year", LocalDate::parse),
                row.get("months"),
                row.find("leap").map(Integer::parseInt).orElse(0));
    }

    /** The day before the first of the first month; empty outside the table. */
    static Optional<LocalDate> eve(int year) {
        return Optional.ofNullable(YEARS.get(year)).map(one -> one.newYear().minusDays(1));
    }

    /** Empty outside the table, and for a day that the month does not have. */
    static Optional<LocalDate> day(int year, int month, int day) {
        Year one = YEARS.get(year);
        if (one == null || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        int index = one.leap() > 0 && month > one.leap() ? month : month - 1;
        int before = one.months()
                .substring(0, index)
                .chars()
                .map(LunarCalendar::days)
                .sum();
        return day > days(one.months().charAt(index))
                ? Optional.empty()
                : Optional.of(one.newYear().plusDays(before + day - 1L));
    }

    private static int days(int size) {
        return size == '1' ? 30 : 29;
    }
}
