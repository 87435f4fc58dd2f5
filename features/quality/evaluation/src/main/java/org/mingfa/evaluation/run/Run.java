package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.Topic;

/**
 * What a system answered: per topic a ranked list without repetitions, best first. The order is that of the list, not of
 * the scores.
 *
 * @param tag name of the system, without spaces
 */
public record Run(String tag, Map<String, List<RankedDocument>> lists) {

    public Run {
        if (tag.isEmpty() || tag.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a run's tag has no spaces: '" + tag + "'");
        }
        Map<String, List<RankedDocument>> copy = new LinkedHashMap<>();
        lists.forEach((topic, list) -> copy.put(topic, withoutRepetitions(topic, list)));
        lists = Collections.unmodifiableMap(copy);
    }

    /**
     * Asks every topic, one after another.
     *
     * @param done told after each topic how many were asked
     */
    public static Run of(String tag, List<Topic> topics, Retriever ranker, IntConsumer done) {
        Map<String, List<RankedDocument>> lists = new LinkedHashMap<>();
        for (Topic topic : topics) {
            lists.put(topic.id(), ranker.rank(topic));
            done.accept(lists.size());
        }
        return new Run(tag, lists);
    }

    private static List<RankedDocument> withoutRepetitions(String topic, List<RankedDocument> list) {
        Set<String> seen = new HashSet<>();
        for (RankedDocument ranked : list) {
            if (!seen.add(ranked.id())) {
                throw new IllegalArgumentException("topic " + topic + " ranks " + ranked.id() + " twice");
            }
        }
        return List.copyOf(list);
    }

    /** The documents of a topic, best first; none for a topic that was not asked. */
    public List<String> ids(String topic) {
        return lists.getOrDefault(topic, List.of()).stream()
                .map(RankedDocument::id)
                .toList();
    }

    /** This run measured; a topic that it lacks counts as 0 (trec_eval -c). */
    public MetricResult measured(Metric metric, Collection<String> topics, Qrels qrels) {
        Map<String, Double> values = new LinkedHashMap<>();
        topics.forEach(topic -> values.put(topic, metric.of(ids(topic), qrels.judgments(topic))));
        return MetricResult.of(metric, values);
    }

    /** This run measured in each of several ways. */
    public List<MetricResult> measured(List<Metric> metrics, Collection<String> topics, Qrels qrels) {
        List<MetricResult> all = new ArrayList<>();
        metrics.forEach(metric -> all.add(measured(metric, topics, qrels)));
        return all;
    }
}
