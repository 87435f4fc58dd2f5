package org.mingfa.evaluation.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mingfa.evaluation.metric.Judgments;

/**
 * Labels per topic and document.
 *
 * @param labels topic to document to label
 * @param relevantFrom the lowest label that counts as relevant
 */
public record Qrels(Map<String, Map<String, Integer>> labels, int relevantFrom) {

    public Qrels {
        Map<String, Map<String, Integer>> copy = new HashMap<>();
        labels.forEach((topic, documents) -> copy.put(topic, Map.copyOf(documents)));
        labels = Map.copyOf(copy);
    }

    /** Each relevant article of each topic with the label 1. */
    public static Qrels of(Collection<StatuteTopic> topics) {
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        for (StatuteTopic topic : topics) {
            Map<String, Integer> relevant = new HashMap<>();
            topic.relevant().forEach(article -> relevant.put(article.format(), 1));
            labels.put(topic.id(), relevant);
        }
        return new Qrels(labels, 1);
    }

    /** The labels of a topic; a topic that nobody judged has none and so measures 0. */
    public Judgments judgments(String topic) {
        return new Judgments(labels.getOrDefault(topic, Map.of()), relevantFrom);
    }

    public Qrels relevantFrom(int label) {
        return new Qrels(labels, label);
    }

    public int size() {
        return labels.values().stream().mapToInt(Map::size).sum();
    }
}
