package org.mingfa.evaluation.learn;

import java.util.EnumSet;
import java.util.Set;
import org.mingfa.search.learned.Feature;

/**
 * What a way of ranking goes by.
 *
 * @param trust share of the weight that training finds for the words of earlier questions which is used: they help an
 *     article that was asked for before at the cost of those that were not
 */
record Ingredients(String label, Set<Feature> features, double trust) {

    private static final Set<Feature> LISTS = EnumSet.of(
            Feature.WORDS_RANK, Feature.BIGRAMS_RANK, Feature.VECTORS_RANK, Feature.BIGRAMS_SCORE, Feature.NEARNESS);
    private static final Set<Feature> LAWS =
            EnumSet.of(Feature.LAW_ASKED, Feature.STATUTE, Feature.INTERPRETATION, Feature.MINISTRY_RULE);

    static final Ingredients LEARNED_LISTS = of("learned weights of the lists", LISTS, Set.of(), 0);
    static final Ingredients WITH_LAWS = of("+ laws asked for", LISTS, LAWS, 0);
    static final Ingredients WITH_ALL_WORDS = of("+ laws, + lay words, full weight", LISTS, LAWS, 1);
    static final Ingredients SHIPPED = of("+ laws, + lay words, half weight", LISTS, LAWS, 0.5);
    static final Ingredients SHIPPED_LEXICAL = new Ingredients("the same without vectors", lexical(SHIPPED), 0.5);

    private static Ingredients of(String label, Set<Feature> lists, Set<Feature> laws, double trust) {
        EnumSet<Feature> all = EnumSet.copyOf(lists);
        all.addAll(laws);
        if (trust > 0) {
            all.add(Feature.EXPANSION_SCORE);
        }
        return new Ingredients(label, all, trust);
    }

    private static Set<Feature> lexical(Ingredients hybrid) {
        EnumSet<Feature> features = EnumSet.copyOf(hybrid.features());
        features.removeAll(EnumSet.of(Feature.VECTORS_RANK, Feature.NEARNESS));
        return features;
    }

    /** Without features of their own, fixed weights may look at any list. */
    boolean usesVectors() {
        return features.isEmpty() || features.contains(Feature.NEARNESS);
    }

    boolean usesWords() {
        return features.contains(Feature.EXPANSION_SCORE);
    }
}
