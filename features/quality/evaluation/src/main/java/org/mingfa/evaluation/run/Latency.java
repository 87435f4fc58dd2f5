package org.mingfa.evaluation.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.mingfa.evaluation.topic.Topic;

/**
 * How long warm answers took, one after another on one thread.
 *
 * @param answers how many were timed
 * @param median half took no longer
 * @param p99 99 in 100 took no longer (nearest rank)
 */
public record Latency(int answers, Duration median, Duration p99, Duration longest) {

    /** Answers timed at most; percentiles of more say no more. */
    private static final int TIMED = 1_000;
    /** Topics asked before the clock starts, so that caches and the JIT compiler do not count. */
    private static final int WARM_UP = 50;

    /**
     * Times the answers to the first topics, after some that do not count.
     *
     * @param ticker nanoseconds from any origin, never going back
     */
    public static Latency of(List<Topic> topics, Retriever ranker, LongSupplier ticker) {
        topics.stream().limit(WARM_UP).forEach(ranker::rank);
        long[] nanos = topics.stream()
                .limit(TIMED)
                .mapToLong(topic -> {
                    long start = ticker.getAsLong();
                    ranker.rank(topic);
                    return ticker.getAsLong() - start;
                })
                .toArray();
        return of(nanos);
    }

    private static Latency of(long[] nanos) {
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
