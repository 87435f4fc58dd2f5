package org.mingfa.search.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;

/**
 * What is searched beside the words of a query, never in their place.
 *
 * @param terms of the law for what was said
 * @param words of the terms with their weights
 * @param bigrams of the terms with their weights
 */
public record QueryExpansion(List<ExpansionTerm> terms, Map<String, Float> words, Map<String, Float> bigrams) {

    /**
     * What an added term weighs beside 1 for a word of the query, however many words it is cut into: a long one must not
     * drown what was asked. Measured on the training questions of STARD.
     */
    private static final float WEIGHT = 0.7f;

    public QueryExpansion {
        terms = List.copyOf(terms);
        words = Map.copyOf(words);
        bigrams = Map.copyOf(bigrams);
    }

    static QueryExpansion of(List<ExpansionTerm> terms, Segmenter segmenter) {
        Map<String, Float> words = new LinkedHashMap<>();
        Map<String, Float> bigrams = new LinkedHashMap<>();
        for (ExpansionTerm term : terms) {
            weigh(segmenter.words(term.term()), words);
            weigh(segmenter.bigrams(term.term()), bigrams);
        }
        return new QueryExpansion(terms, words, bigrams);
    }

    private static void weigh(List<Token> tokens, Map<String, Float> weights) {
        tokens.forEach(token -> weights.putIfAbsent(token.term(), WEIGHT / tokens.size()));
    }

    Map<String, Float> wordsWith(Map<String, Float> asked) {
        return with(asked, words);
    }

    Map<String, Float> bigramsWith(Map<String, Float> asked) {
        return with(asked, bigrams);
    }

    private static Map<String, Float> with(Map<String, Float> asked, Map<String, Float> added) {
        if (added.isEmpty()) {
            return asked;
        }
        Map<String, Float> all = new HashMap<>(added);
        all.putAll(asked);
        return all;
    }
}
