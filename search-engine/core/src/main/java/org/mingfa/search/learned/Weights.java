package org.mingfa.search.learned;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A linear scoring of passages. Features are added up in their own order, so that every process comes to the same last
 * digit.
 *
 * @param byFeature weight of each feature; one that is absent counts nothing
 */
public record Weights(Map<Feature, Double> byFeature) {

    /** Scores are shown, and compared as ratios: this keeps neighbours in a ranking within a few per cent. */
    private static final double SPREAD = 3;

    public Weights {
        byFeature = Collections.unmodifiableMap(new TreeMap<>(byFeature));
    }

    /**
     * The score of a passage, greater than 0.
     *
     * @param features by ordinal of {@link Feature}
     */
    public double score(double[] features) {
        double sum = 0;
        for (Map.Entry<Feature, Double> weight : byFeature.entrySet()) {
            sum += weight.getValue() * features[weight.getKey().ordinal()];
        }
        return Math.exp(sum / SPREAD);
    }
}
