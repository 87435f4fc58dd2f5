package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingfa.risk.calc.calculator.CourtCalendar;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/**
 * 一年期贷款市场报价利率: on a day, the last rate published on or before it; never extrapolated past the day on which
 * the next publication is due.
 */
final class PublishedRates {

    private final TreeMap<LocalDate, BigDecimal> oneYear = new TreeMap<>();
    private final LocalDate nextPublication;
    private final DatedValue value;

    PublishedRates(LawBook law, CourtCalendar calendar) {
        this.value = law.history("interest/lpr").getLast();
        value.rows().forEach((day, rates) -> oneYear.put(LocalDate.parse(day), percent(rates)));
        law.local().rates().forEach(rate -> oneYear.put(rate.published(), rate.oneYear()));
        LocalDate next = oneYear.lastKey()
                .plusMonths(1)
                .withDayOfMonth(
                        law.history("interest/lpr-publication-day").getLast().count());
        this.nextPublication = calendar.workingDayFrom(next);
    }

    /** The first of the rates: 3.85% 4.65% gives 3.85. */
    private static BigDecimal percent(String rates) {
        return new BigDecimal(rates.substring(0, rates.indexOf('%')));
    }

    /** The rate in percent; empty before the first publication and from the day of the first unknown one. */
    Optional<BigDecimal> findOneYear(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> last = oneYear.floorEntry(day);
        return last == null || !day.isBefore(nextPublication) ? Optional.empty() : Optional.of(last.getValue());
    }

    /** The first day after this on which another rate holds, or none is on record; empty where none is known to follow. */
    Optional<LocalDate> nextChange(LocalDate day) {
        Optional<BigDecimal> now = findOneYear(day);
        return Stream.concat(oneYear.tailMap(day, false).keySet().stream(), Stream.of(nextPublication))
                .filter(day::isBefore)
                .filter(next -> !findOneYear(next).equals(now))
                .findFirst();
    }

    /** The day of the first rate ever published. */
    LocalDate firstPublication() {
        return oneYear.firstKey();
    }

    /** The day of the last rate on record. */
    LocalDate lastPublication() {
        return oneYear.lastKey();
    }

    /** The highest rate in force on a day since then. */
    BigDecimal highestSince(LocalDate day) {
        LocalDate first = Optional.ofNullable(oneYear.floorKey(day)).orElse(day);
        return oneYear.tailMap(first, true).values().stream()
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    DatedValue value() {
        return value;
    }
}
