package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Deadline;

class SideBySideTest {

    @Test
    void aPartThatIsLateIsMissingAndNobodyWaitsForIt() {
        CountDownLatch never = new CountDownLatch(1);
        Optional<Boolean> late;
        boolean cutShort;
        try (SideBySide parts = new SideBySide(Deadline.in(Duration.ofMillis(20)))) {
            Future<Boolean> stuck = parts.startApart(() -> {
                never.await();
                return true;
            });
            late = parts.inTime(stuck);
            cutShort = parts.isCutShort();
        }
        assertThat(List.of(late.isPresent(), cutShort)).isEqualTo(List.of(false, true));
        never.countDown();
    }

    @Test
    void whatIsThereCountsHoweverLateItIs() {
        try (SideBySide parts = new SideBySide(Deadline.NONE)) {
            assertThat(parts.inTime(parts.startApart(() -> "vector"))).contains("vector");
            assertThat(parts.isCutShort()).isFalse();
        }
    }
}
