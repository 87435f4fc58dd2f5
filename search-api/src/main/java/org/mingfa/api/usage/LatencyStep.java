package org.mingfa.api.usage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mingfa.usage.UsageMonth.LatencyCount;

/** The steps in which the time of an answer is counted: in milliseconds, each the upper end of its step. */
final class LatencyStep {

    private static final long[] STEPS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};

    /** All that took longer than the last step. */
    private static final String LONGER = "more";

    private LatencyStep() {}

    static String of(Duration taken) {
        OptionalLong step = LongStream.of(STEPS)
                .filter(millis -> taken.compareTo(Duration.ofMillis(millis)) <= 0)
                .findFirst();
        return step.isPresent() ? Long.toString(step.getAsLong()) : LONGER;
    }

    /** Every step with its count, the shortest first. */
    static List<LatencyCount> counts(Map<String, Long> bySubject) {
        return Stream.concat(
                        Arrays.stream(STEPS)
                                .mapToObj(millis ->
                                        new LatencyCount(millis, bySubject.getOrDefault(Long.toString(millis), 0L))),
                        Stream.of(new LatencyCount(null, bySubject.getOrDefault(LONGER, 0L))))
                .toList();
    }
}
