package org.mingfa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;

/**
 * That a text costs what it is long, whatever machine reads it: processor time that grows with the square of the length
 * would be 64 times as much for a text eight times as long.
 */
public final class LinearTime {

    private static final int TIMES = 8;
    private static final int MOST_GROWTH = 3 * TIMES;
    private static final int TRIES = 4;

    /** What a machine does beside it, and more than short texts cost. */
    private static final long BESIDE_NANOS = 20_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LinearTime() {}

    /** Reads texts of one piece over and over, up to the length. */
    public static void assertLinear(String piece, int length, Consumer<String> reading) {
        String whole = piece.repeat(length / piece.length());
        String part = whole.substring(0, length / TIMES);
        long growth = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && growth > MOST_GROWTH; i++) {
            long less = nanos(reading, part);
            long more = nanos(reading, whole);
            growth = more < BESIDE_NANOS ? 1 : more / Math.max(1, less);
        }
        assertThat(growth).as("growth of “" + piece + "”").isLessThanOrEqualTo(MOST_GROWTH);
    }

    private static long nanos(Consumer<String> reading, String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        reading.accept(text);
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
