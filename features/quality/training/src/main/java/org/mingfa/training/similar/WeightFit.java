package org.mingfa.training.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.Trait;
import org.mingfa.training.similar.CandidateSet.ScoredTopic;

/**
 * The weights under which the labels of several sets are likeliest: a softmax over each topic's judged candidates, climbed
 * step by step with no weight below 0. Every set counts alike, however many topics it has. Deterministic.
 */
final class WeightFit {

    private static final int STEPS = 400;
    private static final double RATE = 0.05;
    private static final double SCALE = 10;
    private static final double ROUND = 1e2;
    private static final Trait[] TRAITS = Trait.values();

    private final List<Example> examples;

    /**
     * A topic.
     *
     * @param share of all examples, so that those of a set add up to what every set has
     * @param candidates what each judged one was measured at, by trait
     * @param wanted what the graded ones were measured at, by trait, the mean by grade
     */
    private record Example(double share, double[][] candidates, double[] wanted) {}

    /** Learns from those topics of the sets; each set must have one with a candidate that is graded. */
    WeightFit(List<CandidateSet> sets, Predicate<ScoredTopic> seen) {
        List<Example> all = new ArrayList<>();
        for (CandidateSet set : sets) {
            List<ScoredTopic> graded = set.topics().stream()
                    .filter(seen)
                    .filter(topic -> topic.candidates().stream().anyMatch(one -> grade(topic, one) > 0))
                    .toList();
            graded.forEach(topic -> all.add(example(topic, 1.0 / sets.size() / graded.size())));
        }
        this.examples = all;
    }

    private static Example example(ScoredTopic topic, double share) {
        List<SimilarCase> judged = topic.candidates().stream()
                .filter(one -> topic.judgments().isJudged(one.header().sourceId()))
                .toList();
        double[] wanted = new double[TRAITS.length];
        double grades = 0;
        for (SimilarCase one : judged) {
            double grade = grade(topic, one);
            grades += grade;
            for (int t = 0; t < TRAITS.length; t++) {
                wanted[t] += grade * one.measures().get(TRAITS[t]);
            }
        }
        for (int t = 0; t < TRAITS.length; t++) {
            wanted[t] /= grades;
        }
        return new Example(share, judged.stream().map(WeightFit::measures).toArray(double[][]::new), wanted);
    }

    private static double grade(ScoredTopic topic, SimilarCase one) {
        return Math.max(0, topic.judgments().labels().getOrDefault(one.header().sourceId(), 0));
    }

    private static double[] measures(SimilarCase one) {
        return Arrays.stream(TRAITS).mapToDouble(one.measures()::get).toArray();
    }

    /**
     * Climbs.
     *
     * @param pull how strongly the weights are pulled to each other: few topics must not decide that one trait is everything
     */
    AspectWeights with(double pull) {
        double[] weights = new double[TRAITS.length];
        Arrays.fill(weights, 1);
        for (int step = 0; step < STEPS; step++) {
            double[] slope = slope(weights);
            double mean = Arrays.stream(weights).average().orElse(1);
            for (int t = 0; t < weights.length; t++) {
                weights[t] = Math.max(0, weights[t] + RATE * (slope[t] - pull * (weights[t] - mean)));
            }
        }
        Map<Trait, Double> found = new EnumMap<>(Trait.class);
        for (Trait trait : TRAITS) {
            found.put(trait, Math.round(weights[trait.ordinal()] * ROUND) / ROUND);
        }
        return new AspectWeights(found);
    }

    /** Towards the grades: what the graded ones of the topic have more of than what the weights now favour. */
    private double[] slope(double[] weights) {
        double[] slope = new double[weights.length];
        for (Example example : examples) {
            double likelihood = 0;
            double[] favoured = new double[weights.length];
            for (double[] one : example.candidates()) {
                double score = 0;
                for (int t = 0; t < weights.length; t++) {
                    score += weights[t] * one[t];
                }
                double likely = Math.exp(score * SCALE / weights.length);
                likelihood += likely;
                for (int t = 0; t < weights.length; t++) {
                    favoured[t] += likely * one[t];
                }
            }
            for (int t = 0; t < weights.length; t++) {
                slope[t] += (example.wanted()[t] - favoured[t] / likelihood) * SCALE * example.share();
            }
        }
        return slope;
    }
}
