package org.mingfa.search.passage;

import java.util.List;
import java.util.Map;
import org.mingfa.segmentation.Token;

/**
 * A passage with all that an engine needs to index it, already cut into tokens: every engine gets the same.
 *
 * @param keywords exact values to filter, count and look up by; no empty values
 * @param numbers one number per field; dates are epoch days
 * @param tokens tokens in order of their start; fields without text are absent
 * @param vector of unit length; empty when the generation has no vectors
 */
public record IndexedPassage(
        Passage passage,
        Map<KeywordField, List<String>> keywords,
        Map<NumberField, Long> numbers,
        Map<TextField, List<Token>> tokens,
        float[] vector) {

    /** The vector of a passage in a generation without vectors. */
    public static final float[] NO_VECTOR = {};

    public IndexedPassage {
        keywords = Map.copyOf(keywords);
        numbers = Map.copyOf(numbers);
        tokens = Map.copyOf(tokens);
    }

    /** The same passage with its vector. */
    public IndexedPassage withVector(float[] newVector) {
        return new IndexedPassage(passage, keywords, numbers, tokens, newVector);
    }
}
