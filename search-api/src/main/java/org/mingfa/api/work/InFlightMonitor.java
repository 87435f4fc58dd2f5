package org.mingfa.api.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Whether others want something of the service, so that what can wait leaves the processors to them. Safe for use by many threads. */
public final class InFlightMonitor {

    private static final long QUIET_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong asked = new AtomicLong();
    private volatile long lastNanos;

    /** @param nanoTime the clock, as {@link System#nanoTime} */
    InFlightMonitor(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastNanos = nanoTime.getAsLong() - QUIET_NANOS;
    }

    /** True when nobody waits for an answer, nor did within the last second. */
    public boolean isQuiet() {
        return waiting.get() == 0 && nanoTime.getAsLong() - lastNanos >= QUIET_NANOS;
    }

    /** How many have asked for something that takes a turn, since the start. */
    public long asked() {
        return asked.get();
    }

    void come() {
        asked.incrementAndGet();
        waiting.incrementAndGet();
    }

    void go() {
        lastNanos = nanoTime.getAsLong();
        waiting.decrementAndGet();
    }
}
