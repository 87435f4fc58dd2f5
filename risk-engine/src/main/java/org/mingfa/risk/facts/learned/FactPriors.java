package org.mingfa.risk.facts.learned;

import java.util.Map;
import java.util.TreeMap;

/** How often a label is told in first sentences: of all, of those of a dispute, of those of a stage and role. */
public final class FactPriors {

    /** All sentences. */
    public static final String ALL = "";

    /** So many sentences of the usual kind are supposed to have been seen beside those of a context. */
    private static final double SUPPOSED = 12;

    private static final double LEAST = 0.3;

    /** By context and label how many sentences; under the empty label how many in all. */
    private final Map<String, Map<String, Integer>> counts;

    public FactPriors(Map<String, Map<String, Integer>> counts) {
        this.counts = counts;
    }

    public Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    /** Counts a sentence in a context. */
    public void add(String context, Iterable<String> labels) {
        Map<String, Integer> of = counts.computeIfAbsent(context, key -> new TreeMap<>());
        of.merge("", 1, Integer::sum);
        labels.forEach(label -> of.merge(label, 1, Integer::sum));
    }

    private int count(String context, String label) {
        return counts.getOrDefault(context, Map.of()).getOrDefault(label, 0);
    }

    /** The logarithm of the odds that a sentence of a context tells it. */
    public float logOdds(String context, String label) {
        double usual = (count(ALL, label) + LEAST) / (count(ALL, "") + 1.0);
        double share = (count(context, label) + SUPPOSED * usual) / (count(context, "") + SUPPOSED);
        return (float) Math.log(share / Math.max(1e-3, 1 - share));
    }
}
