package org.mingfa.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final ConnectionLimits LIMITS =
            new ConnectionLimits(10, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(20));

    private final Progress progress = new Progress();

    private boolean isLate(long bytesIn, long second) {
        return progress.isLate(() -> bytesIn, LIMITS, Duration.ofSeconds(second).toNanos());
    }

    @Test
    void aPartOfARequestMayStandForSoLong() {
        assertThat(isLate(0, 1)).as("nothing of it").isFalse();
        assertThat(isLate(5, 2)).as("seen for the first time").isFalse();
        assertThat(isLate(6, 12)).isFalse();
        assertThat(isLate(7, 13)).isTrue();
    }

    @Test
    void anAnswerMayBeReadForSoLong() {
        progress.beginServing();
        assertThat(isLate(100, 1_000)).as("we are the ones that take long").isFalse();
        progress.beginWriting(Duration.ofSeconds(1_000).toNanos());
        assertThat(isLate(100, 1_020)).isFalse();
        assertThat(isLate(100, 1_021)).isTrue();
        progress.endServing(100);
        assertThat(isLate(100, 2_000)).isFalse();
    }

    /** Seen on a busy machine: a whole request was cut off and asked again, for the part of one that was long answered. */
    @Test
    void whatWasSeenOfOneRequestDoesNotCountAgainstTheNext() {
        boolean late = progress.isLate(
                () -> {
                    progress.beginServing(); // between two lines of who looks on
                    return 100;
                },
                LIMITS,
                Duration.ofSeconds(1).toNanos());
        assertThat(late).isFalse();
        progress.endServing(100);
        assertThat(isLate(150, 60)).as("the first of the next request").isFalse();
        assertThat(isLate(150, 71)).isTrue();
    }
}
