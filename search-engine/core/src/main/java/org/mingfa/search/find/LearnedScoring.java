package org.mingfa.search.find;

import java.util.List;
import org.mingfa.search.catalogue.LawCatalogue;
import org.mingfa.search.catalogue.ListedLaw;
import org.mingfa.search.find.Fusion.Leg;
import org.mingfa.search.find.Fusion.Leg.Kind;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.learned.AskedLaws;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.PassageId;

/** Scores passages with the weights that training found, instead of counting every list's ranks alike. */
final class LearnedScoring implements Fusion.Scoring {

    /** Ranks enter as 20 / (20 + rank), between 0 and 1. */
    private static final double RANK_SCALE = 20;

    /** How much less near than the last of the list a passage is taken to be that is not in it. */
    private static final double BELOW_THE_LAST = 0.02;

    private final LawCatalogue catalogue;
    private final AskedLaws asked;
    private final Weights weights;
    private final double bestByBigrams;
    private final double farthest;

    LearnedScoring(LawCatalogue catalogue, AskedLaws asked, Weights weights, List<Leg> legs) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.weights = weights;
        Votes none = new Votes(legs);
        List<Ranking.Entry> bigrams = none.entries(Kind.BIGRAMS);
        List<Ranking.Entry> vectors = none.entries(Kind.VECTORS);
        this.bestByBigrams = bigrams.isEmpty() ? 1 : bigrams.getFirst().score();
        this.farthest = vectors.isEmpty() ? 0 : cosine(vectors.getLast().score()) - BELOW_THE_LAST;
    }

    @Override
    public double score(String id, Votes votes) {
        return weights.score(features(id, votes));
    }

    /** The features of a passage, by ordinal of {@link Feature}. */
    double[] features(String id, Votes votes) {
        double[] features = new double[Feature.values().length];
        ListedLaw law = catalogue.findListed(PassageId.documentOf(id)).orElse(null);
        double prior = Fusion.standing(law);
        set(features, Feature.WORDS_RANK, prior * RANK_SCALE * votes.vote(Kind.WORDS));
        set(features, Feature.BIGRAMS_RANK, prior * RANK_SCALE * votes.vote(Kind.BIGRAMS));
        set(features, Feature.VECTORS_RANK, prior * RANK_SCALE * votes.vote(Kind.VECTORS));
        set(features, Feature.BIGRAMS_SCORE, prior * votes.score(Kind.BIGRAMS) / bestByBigrams);
        set(features, Feature.NEARNESS, votes.has(Kind.VECTORS) ? cosine(votes.score(Kind.VECTORS)) : farthest);
        set(features, Feature.EXPANSION_SCORE, votes.score(Kind.LAY_TERMS));
        asked.describe(law, features);
        return features;
    }

    private static void set(double[] features, Feature feature, double value) {
        features[feature.ordinal()] = value;
    }

    /** Engines score unit vectors with (1 + cosine) / 2. */
    private static double cosine(double score) {
        return 2 * score - 1;
    }
}
