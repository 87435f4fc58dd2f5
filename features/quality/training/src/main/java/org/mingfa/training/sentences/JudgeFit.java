package org.mingfa.training.sentences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.facts.learned.Candidate;
import org.mingfa.risk.facts.learned.LogisticJudge;

/** Fits a {@link LogisticJudge} on candidates of which it is known whether they hold; what a fact adds is kept near 0 where it is rare. */
final class JudgeFit {

    private static final int ROUNDS = 400;
    private static final double RATE = 0.05;
    private static final double RIDGE = 1e-4;

    /** As if so many candidates of each fact were as likely as all are. */
    private static final double FACT_RIDGE = 3;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Boolean> holds = new ArrayList<>();

    void add(Candidate candidate, boolean right) {
        candidates.add(candidate);
        holds.add(right);
    }

    void add(JudgeFit other) {
        candidates.addAll(other.candidates);
        holds.addAll(other.holds);
    }

    int size() {
        return candidates.size();
    }

    /** Adam on all candidates at once. */
    LogisticJudge fit(int features) {
        Map<String, Integer> facts = new LinkedHashMap<>();
        candidates.forEach(one -> facts.putIfAbsent(one.fact(), facts.size()));
        int[] ofFact =
                candidates.stream().mapToInt(one -> facts.get(one.fact())).toArray();
        int size = features + facts.size();
        double[] weights = new double[size];
        double[] means = new double[size];
        double[] squares = new double[size];
        double n = Math.max(1, candidates.size());
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = new double[size];
            for (int i = 0; i < candidates.size(); i++) {
                float[] x = candidates.get(i).features();
                double sum = weights[features + ofFact[i]];
                for (int d = 0; d < features; d++) {
                    sum += weights[d] * x[d];
                }
                double miss = 1 / (1 + Math.exp(-sum)) - (holds.get(i) ? 1 : 0);
                for (int d = 0; d < features; d++) {
                    gradient[d] += miss * x[d] / n;
                }
                gradient[features + ofFact[i]] += miss / n;
            }
            double rate = RATE * Math.min(1, 3 * (1 - (double) round / ROUNDS) + 0.02);
            for (int d = 0; d < size; d++) {
                double slope = gradient[d] + weights[d] * (d < features ? RIDGE : FACT_RIDGE / n);
                means[d] = 0.9 * means[d] + 0.1 * slope;
                squares[d] = 0.99 * squares[d] + 0.01 * slope * slope;
                double mean = means[d] / (1 - Math.pow(0.9, round));
                double square = squares[d] / (1 - Math.pow(0.99, round));
                weights[d] -= rate * mean / (Math.sqrt(square) + 1e-8);
            }
        }
        float[] learned = new float[features];
        for (int d = 0; d < features; d++) {
            learned[d] = (float) weights[d];
        }
        Map<String, Float> added = new LinkedHashMap<>();
        facts.forEach((fact, at) -> added.put(fact, (float) weights[features + at]));
        return new LogisticJudge(learned, added);
    }
}
