package org.mingfa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The settings of the run reach every property: of its tries the share, and the seed where there is one. */
class SeedAndTriesTest {

    private static final List<Long> ONE = new ArrayList<>();
    private static final List<Long> OTHER = new ArrayList<>();
    private static final int TRIES = 200;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void one(@ForAll long value) {
        ONE.add(value);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void other(@ForAll long value) {
        OTHER.add(value);
    }

    @AfterContainer
    static void reachTheProperties() {
        assertThat(ONE).hasSize(TRIES * Integer.getInteger("properties.tries", 100) / 100);
        if (System.getProperty("properties.seed", "").isBlank()) {
            assertThat(OTHER).isNotEqualTo(ONE);
        } else {
            assertThat(OTHER).isEqualTo(ONE);
        }
    }
}
