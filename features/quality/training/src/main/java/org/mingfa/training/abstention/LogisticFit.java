package org.mingfa.training.abstention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.Logit;

/** Logistic regression over a few kinds of evidence, by Newton's method on standardised values. Deterministic. */
final class LogisticFit {

    private static final int STEPS = 40;
    private static final double RIDGE = 1e-2;

    /**
     * What varies less here is left out: its weight would be chance, and would decide alone in a collection where it varies.
     * In a collection of all the laws that people ask about, such are the odds that the law asked about is there.
     */
    private static final double HARDLY = 0.01;

    private final List<Evidence> kinds;
    private final List<Example> examples;
    private final double[] mean;
    private final double[] spread;

    /** What spoke for a hit, and whether it was right; weighted, so that many hits of one question count as one. */
    record Example(Map<Evidence, Double> evidence, boolean isRight, double weight) {}

    private LogisticFit(List<Evidence> kinds, List<Example> examples) {
        this.kinds = kinds;
        this.examples = examples;
        this.mean = new double[kinds.size()];
        this.spread = new double[kinds.size()];
        for (int k = 0; k < mean.length; k++) {
            Evidence kind = kinds.get(k);
            double average = examples.stream()
                    .mapToDouble(example -> value(example, kind))
                    .average()
                    .orElse(0);
            mean[k] = average;
            spread[k] = Math.sqrt(examples.stream()
                            .mapToDouble(example -> Math.pow(value(example, kind) - average, 2))
                            .average()
                            .orElse(0))
                    + 1e-9;
        }
    }

    static Logit fit(List<Evidence> kinds, List<Example> examples) {
        return new LogisticFit(kinds, examples).fit();
    }

    private static double value(Example example, Evidence kind) {
        return example.evidence().getOrDefault(kind, 0.0);
    }

    private Logit fit() {
        double[] weights = new double[kinds.size() + 1];
        for (int step = 0; step < STEPS; step++) {
            subtract(weights, step(weights));
        }
        Map<Evidence, Double> found = new EnumMap<>(Evidence.class);
        double base = weights[kinds.size()];
        for (int k = 0; k < kinds.size(); k++) {
            found.put(kinds.get(k), rounded(weights[k] / spread[k]));
            base -= weights[k] * mean[k] / spread[k];
        }
        return new Logit(found, rounded(base));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static void subtract(double[] from, double[] step) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= step[i];
        }
    }

    /** The inverse of the curvature times the slope. */
    private double[] step(double[] weights) {
        int size = weights.length;
        double[][] system = new double[size][size + 1];
        double all = 0;
        for (Example example : examples) {
            double[] row = row(example);
            double chance = 1 / (1 + Math.exp(-dot(row, weights)));
            double curve = example.weight() * chance * (1 - chance);
            double error = example.weight() * (chance - (example.isRight() ? 1 : 0));
            all += example.weight();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += curve * row[i] * row[j];
                }
                system[i][size] += error * row[i];
            }
        }
        for (int i = 0; i < size; i++) {
            boolean isBase = i == size - 1;
            system[i][i] += (isBase ? 1e-9 : RIDGE) * all;
            system[i][size] += isBase ? 0 : RIDGE * all * weights[i];
        }
        return solved(system);
    }

    private double[] row(Example example) {
        double[] row = new double[kinds.size() + 1];
        for (int k = 0; k < kinds.size(); k++) {
            row[k] = spread[k] < HARDLY ? 0 : (value(example, kinds.get(k)) - mean[k]) / spread[k];
        }
        row[kinds.size()] = 1;
        return row;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Gauss and Jordan; the matrix is positive definite by the ridge. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int i = 0; i < size; i++) {
                double factor = i == pivot ? 0 : system[i][pivot] / system[pivot][pivot];
                for (int j = pivot; j <= size && factor != 0; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        List<Double> solution = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            solution.add(system[i][size] / system[i][i]);
        }
        return solution.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
