package org.mingfa.evaluation.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric over topics.
 *
 * @param values per topic, in the order of the topics
 */
public record MetricResult(Metric metric, Interval interval, Map<String, Double> values) {

    public MetricResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** With the interval of these values. */
    public static MetricResult of(Metric metric, Map<String, Double> values) {
        return new MetricResult(metric, Interval.of(List.copyOf(values.values())), values);
    }

    /** The same metric over some of the topics. */
    public MetricResult over(Collection<String> topics) {
        Map<String, Double> some = new LinkedHashMap<>(values);
        some.keySet().retainAll(topics);
        return of(metric, some);
    }

    /** The mean of the same metric over several runs, topic by topic, e.g. over random orders of ties. */
    public static MetricResult mean(List<MetricResult> runs) {
        MetricResult first = runs.getFirst();
        Map<String, Double> means = new LinkedHashMap<>();
        List<String> topics = new ArrayList<>(first.values.keySet());
        topics.forEach(topic -> means.put(
                topic,
                runs.stream()
                        .mapToDouble(run -> run.values.getOrDefault(topic, 0.0))
                        .average()
                        .orElse(0)));
        return of(first.metric, means);
    }
}
