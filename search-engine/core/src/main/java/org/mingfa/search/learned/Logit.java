package org.mingfa.search.learned;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weighted sum of evidence as log-odds.
 *
 * @param weights of each kind of evidence; one that is absent counts nothing
 * @param base added to their sum
 */
public record Logit(Map<Evidence, Double> weights, double base) {

    public Logit {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    public double at(Map<Evidence, Double> evidence) {
        double sum = base;
        for (Map.Entry<Evidence, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * evidence.getOrDefault(weight.getKey(), 0.0);
        }
        return sum;
    }

    public double probability(Map<Evidence, Double> evidence) {
        return 1 / (1 + Math.exp(-at(evidence)));
    }
}
