package org.mingfa.evaluation.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingfa.evaluation.metric.Judgments;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.similar.SimilarCase;
import org.mingfa.search.trait.AspectWeights;
import org.mingfa.search.trait.Trait;

/**
 * Learns how much each trait counts from topics with graded cases: the likelihood of the grades under a softmax over each
 * topic's judged candidates, maximised step by step with no weight below 0. Deterministic. Five folds by topic say what it
 * gains where it has not seen the topic.
 */
public final class SimilarTraining {

    private static final int FOLDS = 5;
    private static final int STEPS = 400;
    private static final double RATE = 0.05;

    /** Pulls the weights to each other: few topics must not decide that one trait is everything. */
    private static final double PULL = 0.05;

    private static final double SCALE = 10;
    private static final List<Metric> METRICS = List.of(
            Metric.parse("nDCG@10/judged-only"),
            Metric.parse("nDCG@20/judged-only"),
            Metric.parse("nDCG@30/judged-only"));

    private final List<Posed> topics;

    private record Posed(Judgments judgments, List<SimilarCase> candidates) {}

    /** What was learned, and the lines that say of it. */
    public record Learned(AspectWeights weights, List<String> card) {}

    /** Asks every topic of the set once. */
    public SimilarTraining(TopicSet set, SimilarSearch search) {
        List<Posed> posed = new ArrayList<>();
        for (CaseTopic topic : set.caseTopics()) {
            Judgments judgments = set.qrels().judgments(topic.id());
            posed.add(new Posed(
                    judgments,
                    search.measured(topic).stream()
                            .filter(one -> judgments.isJudged(one.header().sourceId()))
                            .toList()));
        }
        this.topics = List.copyOf(posed);
    }

    /**
     * Learns from all topics.
     *
     * @param origin of the topics, for the card
     */
    public Learned run(String origin) {
        List<String> card = new ArrayList<>();
        card.add(origin);
        card.add(topics.size() + " 题，五折，只算有标注的文书；" + METRICS);
        card.add("等权 " + figures(IntStream.range(0, topics.size()).boxed().toList(), fold -> even()));
        card.add("学得 " + figures(IntStream.range(0, topics.size()).boxed().toList(), this::without));
        return new Learned(fit(topics), card);
    }

    private interface Weighing {
        AspectWeights of(int fold);
    }

    private AspectWeights without(int fold) {
        return fit(IntStream.range(0, topics.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(topics::get)
                .toList());
    }

    private String figures(List<Integer> all, Weighing weighing) {
        double[] sums = new double[METRICS.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            AspectWeights weights = weighing.of(fold);
            for (int i : all) {
                if (i % FOLDS == fold) {
                    Posed posed = topics.get(i);
                    List<String> ranked = ranked(posed.candidates(), weights);
                    for (int m = 0; m < sums.length; m++) {
                        sums[m] += METRICS.get(m).of(ranked, posed.judgments());
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (double sum : sums) {
            text.append(String.format(Locale.ROOT, "%.4f ", sum / all.size()));
        }
        return text.toString().strip();
    }

    private static List<String> ranked(List<SimilarCase> candidates, AspectWeights weights) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((SimilarCase one) -> -weights.score(one.measures()))
                        .thenComparing(one -> one.header().sourceId()))
                .map(one -> one.header().sourceId())
                .toList();
    }

    private static AspectWeights even() {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            weights.put(trait, 1.0);
        }
        return new AspectWeights(weights);
    }

    private static AspectWeights fit(List<Posed> topics) {
        double[] weights = new double[Trait.values().length];
        Arrays.fill(weights, 1);
        for (int step = 0; step < STEPS; step++) {
            double[] slope = slope(topics, weights);
            double mean = Arrays.stream(weights).average().orElse(1);
            for (int t = 0; t < weights.length; t++) {
                weights[t] = Math.max(0, weights[t] + RATE * (slope[t] - PULL * (weights[t] - mean)));
            }
        }
        Map<Trait, Double> found = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            found.put(trait, Math.round(weights[trait.ordinal()] * 1e3) / 1e3);
        }
        return new AspectWeights(found);
    }

    /** Towards the grades: what the graded share of the topic has more of than what the weights now favour. */
    private static double[] slope(List<Posed> topics, double[] weights) {
        double[] slope = new double[weights.length];
        for (Posed posed : topics) {
            double grades = 0;
            double likelihood = 0;
            double[] wanted = new double[weights.length];
            double[] favoured = new double[weights.length];
            for (SimilarCase one : posed.candidates()) {
                double grade = Math.max(
                        0, posed.judgments().labels().getOrDefault(one.header().sourceId(), 0));
                double score = 0;
                for (Trait trait : Trait.values()) {
                    score += weights[trait.ordinal()] * one.measures().get(trait);
                }
                double likely = Math.exp(score * SCALE / weights.length);
                grades += grade;
                likelihood += likely;
                for (Trait trait : Trait.values()) {
                    wanted[trait.ordinal()] += grade * one.measures().get(trait);
                    favoured[trait.ordinal()] += likely * one.measures().get(trait);
                }
            }
            for (int t = 0; t < weights.length && grades > 0; t++) {
                slope[t] += (wanted[t] / grades - favoured[t] / likelihood) * SCALE / topics.size();
            }
        }
        return slope;
    }
}
