package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedCutsTest {

    private final AtomicInteger cut = new AtomicInteger();

    private int[] cut(String run) {
        cut.incrementAndGet();
        return new int[] {run.length()};
    }

    @Test
    void cutsWhatComesAgainOnlyOnce() {
        RememberedCuts cuts = new RememberedCuts();
        for (int i = 0; i < 5; i++) {
            assertThat(cuts.of("花园的围墙", this::cut)).containsExactly(5);
        }
        assertThat(cut).hasValue(1);
    }

    @Test
    void forgetsTheOlderHalfHoweverMuchComes() {
        RememberedCuts cuts = new RememberedCuts(1_000);
        for (int i = 0; i < 100_000; i++) {
            cuts.of("花园" + i, this::cut);
            cuts.of("总是", this::cut);
            assertThat(cuts.size()).isLessThan(1_000);
        }
        assertThat(cut).hasValue(100_001);
    }

    @Test
    void givesEveryThreadTheSame() {
        RememberedCuts cuts = new RememberedCuts(500);
        IntStream.range(0, 50_000).parallel().forEach(i -> {
            String run = "花".repeat(1 + i % 40);
            assertThat(cuts.of(run, this::cut)).containsExactly(run.length());
        });
        assertThat(cuts.size()).isLessThan(200);
    }
}
