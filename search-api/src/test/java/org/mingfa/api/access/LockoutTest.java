package org.mingfa.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    private final Lockout lockout = new Lockout(now::get);

    private void passSeconds(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void waitsTwiceAsLongEachTimeButNeverForMoreThanFiveMinutes() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            lockout.failed("a");
            waits.add(lockout.secondsLeft("a"));
            passSeconds(lockout.secondsLeft("a"));
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void isOfOneClientAndForgivenByARightOneOrAnHour() {
        for (int i = 0; i < Lockout.FREE; i++) {
            lockout.failed("a");
        }
        assertThat(lockout.secondsLeft("a")).isEqualTo(1);
        assertThat(lockout.secondsLeft("b")).isZero();
        lockout.succeeded("a");
        lockout.failed("a");
        assertThat(lockout.secondsLeft("a")).isZero();
        for (int i = 0; i < Lockout.FREE; i++) {
            lockout.failed("a");
        }
        assertThat(lockout.secondsLeft("a")).isEqualTo(2);
        passSeconds(3601);
        lockout.failed("a");
        assertThat(lockout.secondsLeft("a")).isZero();
    }
}
