package org.mingfa.search.learned;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scoring of passages: a sum over features. They are added up in their own order, so that every process comes to the same
 * last digit.
 *
 * @param byFeature weight of each feature; one that is absent counts nothing
 */
public record Weights(Map<Feature, Double> byFeature) {

    /** Scores are shown, and compared as ratios: this keeps neighbours in a ranking within a few per cent. */
    private static final double SPREAD = 3;

    private static final int STRONGEST = 6;

    public Weights {
        byFeature = Collections.unmodifiableMap(new TreeMap<>(byFeature));
    }

    /** Whether it goes by a feature. */
    public boolean knows(Feature feature) {
        return byFeature.containsKey(feature);
    }

    /**
     * The score of a passage, greater than 0.
     *
     * @param features by ordinal of {@link Feature}
     */
    public double score(double[] features) {
        return prepared().score(features);
    }

    /** What counted most for a passage, strongest first: lines for whoever asks why it stands there. */
    public String account(double[] features) {
        StringBuilder account = new StringBuilder();
        byFeature.entrySet().stream()
                .sorted(Comparator.comparingDouble(weight ->
                        -Math.abs(weight.getValue() * features[weight.getKey().ordinal()])))
                .limit(STRONGEST)
                .forEach(weight -> {
                    double value = features[weight.getKey().ordinal()];
                    account.append(String.format(
                            Locale.ROOT,
                            "%s %.4f x %.4f = %.4f\n",
                            weight.getKey().key(),
                            value,
                            weight.getValue(),
                            value * weight.getValue()));
                });
        return account.append(String.format(Locale.ROOT, "all %.4f\n", sum(features)))
                .toString();
    }

    /** The sum of which {@link #score} is made. */
    public double sum(double[] features) {
        return prepared().of(features);
    }

    /** In a form that is quick to score many passages with. */
    public Sum prepared() {
        return new Sum(this);
    }

    /** What {@link #score} is made of, as numbers side by side: hundreds of passages are scored for every question. */
    public static final class Sum {
        private final int[] features;
        private final double[] weights;

        private Sum(Weights of) {
            features = of.byFeature.keySet().stream().mapToInt(Feature::ordinal).toArray();
            weights = of.byFeature.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }

        /** As {@link Weights#score}. */
        public double score(double[] values) {
            return Math.exp(of(values) / SPREAD);
        }

        private double of(double[] values) {
            double sum = 0;
            for (int i = 0; i < features.length; i++) {
                sum += weights[i] * values[features[i]];
            }
            return sum;
        }
    }
}
