package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.PassageFacts;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.text.version.CatalogueVersion;

/** Scores passages with the weights that training found, instead of counting every list's ranks alike. */
public final class ModelScorer implements Fusion.ScoreFunction {

    /** Ranks enter as 20 / (20 + rank), between 0 and 1. */
    private static final double RANK_SCALE = 20;

    private static final int FEATURES = Feature.values().length;

    private static final int USUAL_LAWS = 200;

    /** How much less near than the last of the list a passage is taken to be that is not in it. */
    private static final double BELOW_THE_LAST = 0.02;

    private final LawPrior lawPrior;
    private final Weights weights;
    private final Weights.Sum sum;
    private final double bestByBigrams;
    private final double bestByQuestions;
    private final double farthest;
    private final double farthestQuestion;
    private final boolean isWithoutQuestions;
    private final double register;

    /** What the laws themselves say, by the one object that the generation has of each. */
    private final Map<CatalogueVersion, double[]> laws = new IdentityHashMap<>(USUAL_LAWS);

    /** The features of the passage that is being scored: hundreds are, one after the other. */
    private final double[] scored = new double[FEATURES];

    /** Scores what some lists found. */
    ModelScorer(LawPrior asked, Weights weights, RankedLists lists) {
        this.lawPrior = asked;
        this.weights = weights;
        this.sum = weights.prepared();
        this.bestByBigrams = best(lists.entries(RankedList.Kind.BIGRAMS));
        this.bestByQuestions = best(lists.entries(RankedList.Kind.LAY_QUESTIONS));
        this.farthest = farthest(lists.entries(RankedList.Kind.VECTORS));
        this.farthestQuestion = farthest(lists.entries(RankedList.Kind.LAY_NEAREST));
        this.isWithoutQuestions = lists.entries(RankedList.Kind.LAY_NEAREST).isEmpty();
        this.register = register(lists.entries(RankedList.Kind.VECTORS), lists.entries(RankedList.Kind.LAY_NEAREST));
    }

    private static double farthest(List<Ranking.ScoredPassage> entries) {
        return entries.isEmpty() ? 0 : cosine(entries.getLast().score()) - BELOW_THE_LAST;
    }

    /** The {@link QueryStyle} of what is asked; 0 where vectors of passages or of questions are not there. */
    private static double register(List<Ranking.ScoredPassage> passages, List<Ranking.ScoredPassage> questions) {
        return passages.isEmpty() || questions.isEmpty()
                ? 0
                : QueryStyle.of(
                        cosine(passages.getFirst().score()),
                        cosine(questions.getFirst().score()));
    }

    private static double best(List<Ranking.ScoredPassage> entries) {
        return entries.isEmpty() ? 1 : entries.getFirst().score();
    }

    @Override
    public double score(Ranks ranks) {
        Arrays.fill(scored, 0);
        describe(ranks, scored);
        return sum.score(scored);
    }

    /** What counted most for a passage. */
    String account(Ranks ranks) {
        return weights.account(features(ranks));
    }

    /** The features of a passage, by ordinal of {@link Feature}. */
    double[] features(Ranks ranks) {
        double[] features = new double[FEATURES];
        describe(ranks, features);
        return features;
    }

    private void describe(Ranks ranks, double[] features) {
        double prior = Fusion.prior(ranks.law());
        set(features, Feature.WORDS_RANK, prior * RANK_SCALE * ranks.reciprocal(RankedList.Kind.WORDS));
        set(features, Feature.BIGRAMS_RANK, prior * RANK_SCALE * ranks.reciprocal(RankedList.Kind.BIGRAMS));
        set(features, Feature.VECTORS_RANK, prior * RANK_SCALE * ranks.reciprocal(RankedList.Kind.VECTORS));
        set(features, Feature.BIGRAMS_SCORE, prior * ranks.score(RankedList.Kind.BIGRAMS) / bestByBigrams);
        set(
                features,
                Feature.NEARNESS,
                ranks.has(RankedList.Kind.VECTORS) ? cosine(ranks.score(RankedList.Kind.VECTORS)) : farthest);
        set(features, Feature.LAY_TERMS_SCORE, ranks.score(RankedList.Kind.LAY_TERMS));
        set(features, Feature.LAY_QUESTIONS_RANK, prior * RANK_SCALE * ranks.reciprocal(RankedList.Kind.LAY_QUESTIONS));
        set(
                features,
                Feature.LAY_QUESTIONS_SCORE,
                prior * ranks.score(RankedList.Kind.LAY_QUESTIONS) / bestByQuestions);
        set(features, Feature.LAY_NEAREST_RANK, prior * RANK_SCALE * ranks.reciprocal(RankedList.Kind.LAY_NEAREST));
        double nearestQuestion = ranks.has(RankedList.Kind.LAY_NEAREST)
                ? cosine(ranks.score(RankedList.Kind.LAY_NEAREST))
                : farthestQuestion;
        set(features, Feature.LAY_NEARNESS, nearestQuestion);
        set(features, Feature.REGISTER_LAY_NEARNESS, register * nearestQuestion);
        if (isWithoutQuestions || !ranks.passage().isAsked()) {
            set(features, Feature.UNASKED, 1);
            set(features, Feature.UNASKED_VECTORS_RANK, features[Feature.VECTORS_RANK.ordinal()]);
        }
        describe(ranks.law(), features);
    }

    /** A law is looked up once for all of its passages. */
    private void describe(@Nullable CatalogueVersion law, double[] features) {
        if (law == null) {
            lawPrior.describe(null, features);
            return;
        }
        double[] known = laws.get(law);
        if (known == null) {
            known = new double[FEATURES];
            lawPrior.describe(law, known);
            laws.put(law, known);
        }
        LawPrior.copy(known, features);
    }

    /**
     * What the lists found and by what features each passage is known, for training: before anything learned, so without
     * the lay terms. Ends with a passage that no list has, under an empty id.
     */
    public static List<PassageFeatures> candidates(PassageFactsCache passages, List<RankedList> found) {
        RankedLists lists = new RankedLists(found.stream()
                .filter(list -> list.kind() != RankedList.Kind.LAY_TERMS)
                .toList());
        ModelScorer scoring = new ModelScorer(new LawPrior(Map.of()), new Weights(Map.of()), lists);
        List<PassageFeatures> candidates = new ArrayList<>();
        Fusion.ranks(passages, lists, 0)
                .forEach((id, ranks) -> candidates.add(new PassageFeatures(id, scoring.features(ranks))));
        candidates.add(new PassageFeatures("", scoring.features(new Ranks(PassageFacts.NONE, lists))));
        return candidates;
    }

    private static void set(double[] features, Feature feature, double value) {
        features[feature.ordinal()] = value;
    }

    /** Engines score unit vectors with (1 + cosine) / 2. */
    static double cosine(double score) {
        return 2 * score - 1;
    }
}
