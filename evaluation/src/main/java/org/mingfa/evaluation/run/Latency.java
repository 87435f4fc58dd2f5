package org.mingfa.evaluation.run;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long warm answers took, one after another on one thread.
 *
 * @param answers how many were timed
 * @param median half took no longer
 * @param p99 99 in 100 took no longer (nearest rank)
 */
public record Latency(int answers, Duration median, Duration p99, Duration longest) {

    static Latency of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                sorted.length,
                Duration.ofNanos(nearestRank(sorted, 50)),
                Duration.ofNanos(nearestRank(sorted, 99)),
                Duration.ofNanos(sorted[sorted.length - 1]));
    }

    private static long nearestRank(long[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
