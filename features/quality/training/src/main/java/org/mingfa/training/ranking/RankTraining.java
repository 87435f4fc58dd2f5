package org.mingfa.training.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Weights;
import org.mingfa.training.ranking.Examples.Example;

/**
 * Fits a linear scoring so that answers stand above other candidates: the likelihood of the answers under a softmax over
 * each question's candidates (ListNet, Cao et al. 2007), maximised by Adam. Deterministic: no random start.
 */
final class RankTraining {

    private static final int STEPS = 150;
    private static final double RATE = 0.1;
    private static final double RIDGE = 1e-3;

    private final List<Feature> features;
    private final double[] mean;
    private final double[] spread;

    private RankTraining(List<Example> examples, List<Feature> features) {
        this.features = features;
        this.mean = new double[features.size()];
        this.spread = new double[features.size()];
        measure(examples);
    }

    static Weights fit(List<Example> examples, Ingredients ingredients) {
        List<Feature> features = ingredients.features().stream().sorted().toList();
        List<Example> answered =
                examples.stream().filter(RankTraining::isAnswered).toList();
        return new RankTraining(answered, features).descend(answered, ingredients);
    }

    static boolean isAnswered(Example example) {
        for (boolean relevant : example.relevant()) {
            if (relevant) {
                return true;
            }
        }
        return false;
    }

    private void measure(List<Example> examples) {
        double[] sum = new double[features.size()];
        double[] squares = new double[features.size()];
        long rows = 0;
        for (Example example : examples) {
            for (double[] row : example.features()) {
                rows++;
                for (int f = 0; f < sum.length; f++) {
                    double value = row[features.get(f).ordinal()];
                    sum[f] += value;
                    squares[f] += value * value;
                }
            }
        }
        for (int f = 0; f < sum.length; f++) {
            mean[f] = sum[f] / Math.max(1, rows);
            spread[f] = Math.sqrt(Math.max(0, squares[f] / Math.max(1, rows) - mean[f] * mean[f])) + 1e-6;
        }
    }

    private Weights descend(List<Example> examples, Ingredients ingredients) {
        double[] weights = new double[features.size()];
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        List<Standard> standard = examples.stream().map(this::standard).toList();
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = slope(standard, weights);
            for (int f = 0; f < weights.length; f++) {
                first[f] = 0.9 * first[f] + 0.1 * slope[f];
                second[f] = 0.999 * second[f] + 0.001 * slope[f] * slope[f];
                double moment = first[f] / (1 - Math.pow(0.9, step));
                weights[f] -= RATE * moment / (Math.sqrt(second[f] / (1 - Math.pow(0.999, step))) + 1e-8);
            }
        }
        Map<Feature, Double> found = new EnumMap<>(Feature.class);
        for (int f = 0; f < weights.length; f++) {
            double share = ingredients.trust(features.get(f));
            found.put(features.get(f), Math.round(share * weights[f] / spread[f] * 1e4) / 1e4);
        }
        return new Weights(found);
    }

    private static double[] slope(List<Standard> examples, double[] weights) {
        double[] slope = new double[weights.length];
        for (int f = 0; f < weights.length; f++) {
            slope[f] = RIDGE * weights[f];
        }
        for (Standard example : examples) {
            add(example, weights, slope, examples.size());
        }
        return slope;
    }

    private static void add(Standard example, double[] weights, double[] slope, int examples) {
        double[][] rows = example.rows();
        double[] likelihood = new double[rows.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f < weights.length; f++) {
                likelihood[i] += weights[f] * rows[i][f];
            }
            highest = Math.max(highest, likelihood[i]);
        }
        double all = 0;
        double answers = 0;
        for (int i = 0; i < rows.length; i++) {
            likelihood[i] = Math.exp(likelihood[i] - highest);
            all += likelihood[i];
            answers += example.relevant()[i] ? likelihood[i] : 0;
        }
        for (int i = 0; i < rows.length; i++) {
            double wanted = example.relevant()[i] ? likelihood[i] / Math.max(answers, Double.MIN_NORMAL) : 0;
            double error = (likelihood[i] / all - wanted) / examples;
            for (int f = 0; f < weights.length; f++) {
                slope[f] += error * rows[i][f];
            }
        }
    }

    /** A question's candidates: of each the features that are fitted, about 0 and of spread 1. */
    private record Standard(double[][] rows, boolean[] relevant) {}

    private Standard standard(Example example) {
        double[][] rows = new double[example.features().length][features.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f < rows[i].length; f++) {
                rows[i][f] = (example.features()[i][features.get(f).ordinal()] - mean[f]) / spread[f];
            }
        }
        return new Standard(rows, example.relevant());
    }
}
