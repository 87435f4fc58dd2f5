package org.mingfa.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InFlightMonitorTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final InFlightMonitor demand = new InFlightMonitor(now::get);

    @Test
    void isQuietUntilSomebodyComes() {
        assertThat(demand.isQuiet()).isTrue();
        assertThat(demand.asked()).isZero();
    }

    @Test
    void isQuietASecondAfterTheLastOneWent() {
        demand.come();
        demand.come();
        demand.go();
        now.addAndGet(5 * SECOND);
        assertThat(demand.isQuiet()).as("one still waits").isFalse();
        demand.go();
        now.addAndGet(SECOND - 1);
        assertThat(demand.isQuiet()).as("more may come at once").isFalse();
        now.addAndGet(1);
        assertThat(demand.isQuiet()).isTrue();
        assertThat(demand.asked()).isEqualTo(2);
    }
}
