package org.mingfa.training.ranking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingfa.search.learned.Feature;

/**
 * What a way of ranking goes by.
 *
 * @param lawTrust share of the weights that training finds for the law of a passage which is used: the questions at hand
 *     ask for some laws more than others, and other people's questions will not do so in the same measure
 * @param wordTrust the same for the words of earlier questions: they help an article that was asked for before at the cost
 *     of those that were not
 */
record Ingredients(String label, Set<Feature> features, double lawTrust, double wordTrust) {

    /** The same questions by their vectors, and where they say nothing or are to be trusted less. */
    private static final Set<Feature> NEAREST = EnumSet.of(
            Feature.LAY_NEAREST_RANK,
            Feature.LAY_NEARNESS,
            Feature.UNASKED,
            Feature.UNASKED_VECTORS_RANK,
            Feature.REGISTER_LAY_NEARNESS);

    private static final Set<Feature> LISTS = EnumSet.of(
            Feature.WORDS_RANK, Feature.BIGRAMS_RANK, Feature.VECTORS_RANK, Feature.BIGRAMS_SCORE, Feature.NEARNESS);
    private static final Set<Feature> VECTORS = and(NEAREST, Feature.VECTORS_RANK, Feature.NEARNESS);
    private static final Set<Feature> LAWS =
            EnumSet.of(Feature.LAW_ASKED, Feature.STATUTE, Feature.INTERPRETATION, Feature.MINISTRY_RULE);

    /** The questions that were written for an article: nothing of them was learned from the questions at hand. */
    private static final Set<Feature> ALL_QUESTIONS =
            and(NEAREST, Feature.LAY_QUESTIONS_RANK, Feature.LAY_QUESTIONS_SCORE);

    /** Chosen where unseen articles stay level and rare laws lose least at the goals, see docs/adr/0009. */
    static final Ingredients SHIPPED = of("+ .6 laws, + .8 lay words", 0.6, 0.8);

    /** What was shipped before questions had vectors. */
    static final Ingredients BEFORE = without(NEAREST, "as shipped, questions by words only", of("", 0.6, 0.8));

    /** Without vectors nothing else finds an unseen article that the words of earlier questions push down. */
    static final Ingredients SHIPPED_LEXICAL =
            without(VECTORS, "without vectors, .6 laws, .5 lay words", of("", 0.6, 0.5));

    private static Ingredients of(String label, double lawTrust, double wordTrust) {
        EnumSet<Feature> all = EnumSet.copyOf(LISTS);
        all.addAll(ALL_QUESTIONS);
        if (lawTrust > 0) {
            all.addAll(LAWS);
        }
        if (wordTrust > 0) {
            all.add(Feature.LAY_TERMS_SCORE);
        }
        return new Ingredients(label, all, lawTrust, wordTrust);
    }

    private static Set<Feature> and(Set<Feature> some, Feature... others) {
        EnumSet<Feature> all = EnumSet.copyOf(some);
        all.addAll(List.of(others));
        return all;
    }

    /** The same under another name. */
    Ingredients named(String other) {
        return new Ingredients(other, features, lawTrust, wordTrust);
    }

    /** The share of a feature's trained weight that is used. */
    double trust(Feature feature) {
        if (LAWS.contains(feature)) {
            return lawTrust;
        }
        return feature == Feature.LAY_TERMS_SCORE ? wordTrust : 1;
    }

    private static Ingredients without(Set<Feature> left, String label, Ingredients others) {
        EnumSet<Feature> features = EnumSet.copyOf(others.features());
        features.removeAll(left);
        return new Ingredients(label, features, others.lawTrust(), others.wordTrust());
    }

    /** Without features of their own, fixed weights may look at any list. */
    boolean usesVectors() {
        return features.isEmpty() || features.contains(Feature.NEARNESS);
    }

    boolean usesQuestions() {
        return features.isEmpty() || features.contains(Feature.LAY_QUESTIONS_RANK);
    }

    boolean usesNearest() {
        return features.isEmpty() || features.contains(Feature.LAY_NEARNESS);
    }

    boolean usesWords() {
        return features.contains(Feature.LAY_TERMS_SCORE);
    }
}
