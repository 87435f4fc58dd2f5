package org.mingfa.risk.local;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * The yearly notice of the State Council's General Office.
 *
 * @param off rest days with the name of the holiday
 * @param work Saturdays and Sundays on which people work, with the same
 */
public record LocalHolidays(
        int year, SortedMap<LocalDate, String> off, SortedMap<LocalDate, String> work, Provenance provenance) {}
