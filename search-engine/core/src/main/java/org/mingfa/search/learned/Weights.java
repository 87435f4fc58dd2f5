package org.mingfa.search.learned;

import java.util.Map;

/**
 * A linear scoring of passages.
 *
 * @param byFeature weight of each feature; one that is absent counts nothing
 */
public record Weights(Map<Feature, Double> byFeature) {

    /** Scores are shown, and compared as ratios: this keeps neighbours in a ranking within a few per cent. */
    private static final double SPREAD = 3;

    public Weights {
        byFeature = Map.copyOf(byFeature);
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
