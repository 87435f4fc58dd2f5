package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of time-wordings.tsv finds its example, and no row finds what only looks like one. */
class TimeWordingsTest {

    static List<TimeWording> rows() {
        return TimeWording.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsItsExample(TimeWording row) {
        assertThat(row.isIn(row.example())).isTrue();
        assertThat(TimeWording.find(row.example())).map(TimeWording::kind).contains(row.kind());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesWhatOnlyLooksLikeIt(TimeWording row) {
        assertThat(TimeWording.find(row.unlike())).isEmpty();
    }
}
