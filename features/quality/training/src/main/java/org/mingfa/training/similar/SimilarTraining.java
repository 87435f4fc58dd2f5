package org.mingfa.training.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.evaluation.SimilarSearch;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.similar.search.AspectWeights;

/**
 * Learns how much each trait counts from sets with graded cases. What is learned from the other sets and measured on the one
 * left out says how strongly the weights are to be pulled to each other, and what learning gains where nothing of the set was
 * seen; of a single set, five folds by topic say it. Deterministic.
 */
public final class SimilarTraining {

    private static final List<Double> PULLS = List.of(1.0, 0.5, 0.2, 0.1, 0.05);

    /** The strongest pull that is so near to the best one is taken: chance makes more of a difference. */
    private static final double CHANCE = 0.001;

    private final List<CandidateSet> sets = new ArrayList<>();

    /** Nothing asked yet. */
    public SimilarTraining() {}

    /** These sets asked. */
    SimilarTraining(List<CandidateSet> sets) {
        this.sets.addAll(sets);
    }

    /** What was learned, and the lines that say of it. */
    public record Learned(AspectWeights weights, List<String> card) {}

    /**
     * What each fold is weighed by, learned from all others, and what each set is weighed by, learned from the other sets.
     *
     * @param bySet in the order of the sets; empty where there is but one
     */
    private record Tried(double pull, List<AspectWeights> byFold, List<AspectWeights> bySet, double goodness) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s 得 %.4f", pull, goodness);
        }
    }

    /** Asks every topic of one more set; how many there are. */
    public int ask(TopicSet set, SimilarSearch search) {
        CandidateSet asked = CandidateSet.of(set, search::measured);
        sets.add(asked);
        return asked.topics().size();
    }

    /**
     * Learns from all topics, of every set alike.
     *
     * @param origin of the sets, for the card
     */
    public Learned run(String origin) {
        List<WeightFit> folds = IntStream.range(0, CandidateSet.FOLDS)
                .mapToObj(fold -> new WeightFit(sets, topic -> topic.fold() != fold))
                .toList();
        List<WeightFit> others = sets.size() == 1
                ? List.of()
                : sets.stream()
                        .map(left -> new WeightFit(
                                sets.stream().filter(set -> set != left).toList(), topic -> true))
                        .toList();
        List<Tried> tried =
                PULLS.stream().map(pull -> tried(folds, others, pull)).toList();
        double highest = tried.stream().mapToDouble(Tried::goodness).max().orElseThrow();
        Tried best = tried.stream()
                .filter(one -> one.goodness() >= highest - CHANCE)
                .findFirst()
                .orElseThrow();
        AspectWeights learned = new WeightFit(sets, topic -> true).with(best.pull());
        List<String> card = new ArrayList<>();
        card.add(origin);
        card.add("每个题集同样重；各项靠拢的力度由没有参与学习的" + (others.isEmpty() ? "折" : "题集") + "选出：" + best.pull() + "（各力度的三项平均："
                + tried.stream().map(Tried::toString).collect(Collectors.joining("，")) + "；相差不到 " + CHANCE
                + " 取力度大的）；" + CandidateSet.FOLDS + " 折，案情相同的题在同一折");
        for (int i = 0; i < sets.size(); i++) {
            card.add(figures(i, best, learned));
        }
        return new Learned(learned, card);
    }

    private String figures(int number, Tried best, AspectWeights learned) {
        CandidateSet set = sets.get(number);
        AspectWeights even = AspectWeights.even();
        return set.name() + "（" + set.topics().size() + " 题）："
                + (best.bySet().isEmpty()
                        ? ""
                        : "只学其他题集 " + set.figures(fold -> best.bySet().get(number)) + "；")
                + "未见过的折 " + set.figures(best.byFold()::get)
                + "；学自全部 " + set.figures(fold -> learned) + "；等权 " + set.figures(fold -> even);
    }

    private Tried tried(List<WeightFit> folds, List<WeightFit> others, double pull) {
        List<AspectWeights> byFold = folds.stream().map(fit -> fit.with(pull)).toList();
        List<AspectWeights> bySet = others.stream().map(fit -> fit.with(pull)).toList();
        double goodness = IntStream.range(0, sets.size())
                .mapToDouble(i -> sets.get(i)
                        .figures(bySet.isEmpty() ? byFold::get : fold -> bySet.get(i))
                        .goodness())
                .average()
                .orElseThrow();
        return new Tried(pull, byFold, bySet, goodness);
    }
}
