package org.mingfa.evaluation.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The labels of one topic.
 *
 * @param labels document to label; a label below 1 means judged and not relevant
 * @param relevantFrom the lowest label that counts as relevant, 1 or more (trec_eval -l); nDCG takes every label above 0
 */
public record Judgments(Map<String, Integer> labels, int relevantFrom) {

    public Judgments {
        labels = Map.copyOf(labels);
        if (relevantFrom < 1) {
            throw new IllegalArgumentException("relevance starts at label 1 or above, not " + relevantFrom);
        }
    }

    public boolean isJudged(String document) {
        return labels.containsKey(document);
    }

    public boolean isRelevant(String document) {
        return labels.getOrDefault(document, 0) >= relevantFrom;
    }

    /** How many documents are known to be relevant. */
    public int relevant() {
        return (int)
                labels.values().stream().filter(label -> label >= relevantFrom).count();
    }

    int gain(String document) {
        return Math.max(0, labels.getOrDefault(document, 0));
    }

    /** Gains of all judged documents, highest first. */
    List<Integer> idealGains() {
        return labels.values().stream()
                .filter(label -> label > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
