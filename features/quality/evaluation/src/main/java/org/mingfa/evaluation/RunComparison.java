package org.mingfa.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.evaluation.metric.Difference;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.topic.Topic;
import org.mingfa.evaluation.topic.TopicSet;

/**
 * A run against an earlier one on the same topics.
 *
 * @param previous tag of the earlier run
 * @param missing topics that the earlier run lacks; they take no part in differences
 * @param differences later minus earlier, per metric
 * @param worse topics that lost in the first metric, the greatest loss first
 * @param better topics that won, the greatest gain first
 */
public record RunComparison(
        String previous,
        int missing,
        Map<Metric, Difference> differences,
        List<TopicChange> worse,
        List<TopicChange> better) {

    /** One topic's value before and now; the text is the operator's own. */
    public record TopicChange(String topic, String text, double before, double now) {
        double gain() {
            return now - before;
        }
    }

    public RunComparison {
        differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
        worse = List.copyOf(worse);
        better = List.copyOf(better);
    }

    static RunComparison of(TopicSet set, List<MetricResult> now, Run previous) {
        List<String> common = set.ids().stream()
                .filter(topic -> previous.lists().containsKey(topic))
                .toList();
        Map<Metric, Difference> differences = new LinkedHashMap<>();
        for (MetricResult measured : now) {
            differences.put(
                    measured.metric(),
                    Difference.between(before(measured.metric(), set, previous, common), measured.values()));
        }
        MetricResult first = now.getFirst();
        List<TopicChange> changes = changes(set, before(first.metric(), set, previous, common), first.values());
        Comparator<TopicChange> byGain = Comparator.comparingDouble(TopicChange::gain);
        return new RunComparison(
                previous.tag(),
                set.topics().size() - common.size(),
                differences,
                changes.stream()
                        .filter(change -> change.gain() < 0)
                        .sorted(byGain)
                        .toList(),
                changes.stream()
                        .filter(change -> change.gain() > 0)
                        .sorted(byGain.reversed())
                        .toList());
    }

    private static Map<String, Double> before(Metric metric, TopicSet set, Run previous, List<String> common) {
        return common.isEmpty()
                ? Map.of()
                : previous.measured(metric, common, set.qrels()).values();
    }

    private static List<TopicChange> changes(TopicSet set, Map<String, Double> before, Map<String, Double> now) {
        List<TopicChange> changes = new ArrayList<>();
        for (Topic topic : set.topics()) {
            Double earlier = before.get(topic.id());
            if (earlier != null) {
                changes.add(new TopicChange(topic.id(), topic.text(), earlier, now.getOrDefault(topic.id(), 0.0)));
            }
        }
        return changes;
    }
}
