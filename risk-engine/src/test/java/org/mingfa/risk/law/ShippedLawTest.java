package org.mingfa.risk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped value, and what an operator may put beside them. */
class ShippedLawTest {

    private static final LawBook LAW = LawBook.load();

    /** Speaks in 2021 about contracts made before: found by the day of the contract. */
    private static final String SPEAKS_ABOUT_THE_PAST = "guarantee/transition";

    static Stream<String> names() {
        return LAW.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void entryIsInForceFromItsDayToTheDayBeforeItsEnd(String name) {
        List<DatedValue> history = LAW.history(name);
        for (DatedValue value : history) {
            assertThat(LAW.at(name, value.from())).isEqualTo(value);
            assertThat(value.sources()).isNotEmpty();
            LocalDate until = value.until();
            if (until != null) {
                assertThat(LAW.at(name, until.minusDays(1))).isEqualTo(value);
                assertThat(LAW.find(name, until)).isNotEqualTo(java.util.Optional.of(value));
            }
        }
        assertThat(LAW.find(name, history.getFirst().from().minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void sourceBeganBeforeTheEntryEnds(String name) {
        Assumptions.assumeFalse(name.equals(SPEAKS_ABOUT_THE_PAST));
        for (DatedValue value : LAW.history(name)) {
            LocalDate end = value.until() == null ? LocalDate.of(2200, 1, 1) : value.until();
            assertThat(value.sources())
                    .as(
                            "%s from %s: a version that begins after the entry has ended cannot carry it",
                            name, value.from())
                    .allMatch(source -> source.version().isBefore(end));
        }
    }
}
