package org.mingfa.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.Source;

class MajorityAgeTest {

    /** The publication gate stands below the law book, and has the values of the law book. */
    @Test
    void theGateKnowsWhatTheLawBookSays() {
        assertThat(MajorityAge.history())
                .extracting(MajorityAge::from, MajorityAge::years, MajorityAge::law, MajorityAge::article)
                .containsExactlyElementsOf(LawBook.load().history("capacity/majority").stream()
                        .map(MajorityAgeTest::row)
                        .toList());
    }

    private static Tuple row(DatedValue value) {
        Source source = value.sources().getFirst();
        return tuple(
                value.from(),
                value.count(),
                source.shortTitle(),
                Objects.requireNonNull(source.article()).ordinal());
    }
}
