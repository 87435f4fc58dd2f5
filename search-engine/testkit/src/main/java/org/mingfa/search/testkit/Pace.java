package org.mingfa.search.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How slow this machine is just now, beside the one on which limits of processor time were set. A limit that is multiplied by it
 * means the same work on every machine: what grows with the square of its input still breaks it.
 */
public final class Pace {

    /** What {@link #work} takes of the processor where the limits were set: two cores of a machine that does little else. */
    private static final double USUAL_MILLIS = 10;

    private static final int WARMING = 20;
    private static final int TRIES = 5;
    private static final int WORDS = 20_000;
    private static final int SPREAD = 7_919;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static {
        for (int i = 0; i < WARMING; i++) {
            work();
        }
    }

    private Pace() {}

    /** 1 on a machine as fast as that one or faster, 10 on one that takes ten times as long. */
    public static double slowness() {
        return Math.max(1, millis() / USUAL_MILLIS);
    }

    /** The best of a few tries. */
    static double millis() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            if (work() == 0) {
                throw new IllegalStateException("nothing was done");
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        return best / 1e6;
    }

    /** Words are made, counted and sorted, as by most of what is measured. */
    private static int work() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < WORDS; i++) {
            counts.merge("第" + (long) i * SPREAD % WORDS + "条", i, Integer::sum);
        }
        int sum = 0;
        for (Map.Entry<String, Integer> count : new TreeMap<>(counts).entrySet()) {
            sum += count.getKey().length() + count.getValue() % 2;
        }
        return sum;
    }
}
