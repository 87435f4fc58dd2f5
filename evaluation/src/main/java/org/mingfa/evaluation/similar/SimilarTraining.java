package org.mingfa.evaluation.similar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.trait.AspectWeights;
import org.mingfa.search.trait.Trait;

/**
 * Learns how much each trait counts from sets with graded cases. Five folds by topic say how strongly the weights are to be
 * pulled to each other, and what learning gains where it has not seen the topic. Deterministic.
 */
public final class SimilarTraining {

    private static final List<Double> PULLS = List.of(1.0, 0.5, 0.2, 0.1, 0.05);

    /** The strongest pull that is so near to the best one is taken: chance makes more of a difference. */
    private static final double CHANCE = 0.001;

    private final List<AskedSet> sets = new ArrayList<>();

    /** What was learned, and the lines that say of it. */
    public record Learned(AspectWeights weights, List<String> card) {}

    /** What each fold is weighed by: learned from all others. */
    private record Folds(double pull, List<AspectWeights> weights, double goodness) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s 得 %.4f", pull, goodness);
        }
    }

    /** Asks every topic of one more set; how many there are. */
    public int ask(TopicSet set, SimilarSearch search) {
        AskedSet asked = AskedSet.of(set, search::measured);
        sets.add(asked);
        return asked.topics().size();
    }

    /**
     * Learns from all topics, of every set alike.
     *
     * @param origin of the sets, for the card
     */
    public Learned run(String origin) {
        List<WeightFit> others = IntStream.range(0, AskedSet.FOLDS)
                .mapToObj(fold -> new WeightFit(sets, topic -> topic.fold() != fold))
                .toList();
        List<Folds> tried = PULLS.stream().map(pull -> folds(others, pull)).toList();
        double highest = tried.stream().mapToDouble(Folds::goodness).max().orElseThrow();
        Folds best = tried.stream()
                .filter(one -> one.goodness() >= highest - CHANCE)
                .findFirst()
                .orElseThrow();
        AspectWeights learned = new WeightFit(sets, topic -> true).with(best.pull());
        AspectWeights even = even();
        List<String> card = new ArrayList<>();
        card.add(origin);
        card.add("每个题集同样重，" + AskedSet.FOLDS + " 折，案情相同的题在同一折；各项靠拢的力度由未见过的折选出："
                + best.pull() + "（各力度的三项平均："
                + tried.stream().map(Folds::toString).collect(Collectors.joining("，")) + "；相差不到 " + CHANCE + " 取力度大的）");
        for (AskedSet set : sets) {
            card.add(set.name() + "（" + set.topics().size() + " 题）：未见过的折 "
                    + set.figures(best.weights()::get) + "；学自全部 " + set.figures(fold -> learned) + "；等权 "
                    + set.figures(fold -> even));
        }
        return new Learned(learned, card);
    }

    private Folds folds(List<WeightFit> others, double pull) {
        List<AspectWeights> weights = others.stream().map(fit -> fit.with(pull)).toList();
        double goodness = sets.stream()
                .mapToDouble(set -> set.figures(weights::get).goodness())
                .average()
                .orElseThrow();
        return new Folds(pull, weights, goodness);
    }

    private static AspectWeights even() {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            weights.put(trait, 1.0);
        }
        return new AspectWeights(weights);
    }
}
