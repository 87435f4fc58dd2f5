package org.mingfa.evaluation.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.mingfa.evaluation.topic.Topic;

/** A run, and how long its answers took. */
public record TimedRun(Run run, Latency latency) {

    /** Topics asked once before the clock starts, so that caches and the JIT compiler do not count. */
    private static final int WARM_UP = 50;

    /**
     * Asks every topic, one after another.
     *
     * @param ticker nanoseconds from any origin, never going back
     * @param done told after each topic how many were asked
     */
    public static TimedRun of(String tag, List<Topic> topics, Ranker ranker, LongSupplier ticker, IntConsumer done) {
        topics.stream().limit(WARM_UP).forEach(ranker::rank);
        Map<String, List<Ranked>> lists = new LinkedHashMap<>();
        long[] nanos = new long[topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            long start = ticker.getAsLong();
            List<Ranked> ranked = ranker.rank(topics.get(i));
            nanos[i] = ticker.getAsLong() - start;
            lists.put(topics.get(i).id(), ranked);
            done.accept(i + 1);
        }
        return new TimedRun(new Run(tag, lists), Latency.of(nanos));
    }
}
