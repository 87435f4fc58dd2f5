package org.mingfa.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionPhaseTest {

    private static final GuardedConnector.Limits LIMITS =
            new GuardedConnector.Limits(10, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(20));

    private final ConnectionPhase progress = new ConnectionPhase(0);

    private static long nanos(long second) {
        return Duration.ofSeconds(second).toNanos();
    }

    private boolean isLate(long bytesIn, long second) {
        return progress.isLate(() -> bytesIn, LIMITS, nanos(second));
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
        progress.beginWork(nanos(10));
        assertThat(isLate(100, 1_000)).as("we are the ones that take long").isFalse();
        progress.beginAnswer(nanos(1_000));
        progress.beginAnswer(nanos(1_015)); // another part of it
        assertThat(isLate(100, 1_020)).isFalse();
        assertThat(isLate(100, 1_021)).isTrue();
        progress.beginHead(nanos(1_021), 100);
        assertThat(isLate(100, 2_000)).isFalse();
    }

    /** By this it is decided who makes way, and who first. */
    @Test
    void theNextStepIsTheClientsButWhileItsRequestIsWorkedAt() {
        assertThat(progress.isWaiting()).as("a request to come").isTrue();
        progress.beginBody(nanos(3));
        assertThat(progress.isWaiting()).as("a body to come").isTrue();
        assertThat(progress.since()).isEqualTo(nanos(3));
        progress.beginWork(nanos(4));
        assertThat(progress.isWaiting()).as("our work").isFalse();
        progress.beginAnswer(nanos(5));
        assertThat(progress.isWaiting()).as("an answer to be read").isTrue();
        progress.beginHead(nanos(6), 100);
        assertThat(progress.isWaiting()).as("the next request").isTrue();
        assertThat(progress.since()).isEqualTo(nanos(6));
    }

    /** Seen on a busy machine: a whole request was cut off and asked again, for the part of one that was long answered. */
    @Test
    void whatWasSeenOfOneRequestDoesNotCountAgainstTheNext() {
        boolean late = progress.isLate(
                () -> {
                    progress.beginWork(nanos(1)); // between two lines of who looks on
                    return 100;
                },
                LIMITS,
                nanos(1));
        assertThat(late).isFalse();
        progress.beginHead(nanos(2), 100);
        assertThat(isLate(150, 60)).as("the first of the next request").isFalse();
        assertThat(isLate(150, 71)).isTrue();
    }
}
