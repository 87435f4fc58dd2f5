package org.mingfa.search.passage;

import java.util.List;
import java.util.Map;
import org.mingfa.segmentation.Token;
import org.mingfa.text.problem.Refusal;

/**
 * A passage with all that an engine needs to index it, already cut into tokens: every engine gets the same.
 *
 * @param keywords exact values to filter, count and look up by; no empty values, and none that an engine could not hold
 * @param numbers one number per field; dates are epoch days
 * @param tokens tokens in order of their start; fields without text are absent
 * @param vector of unit length; empty when the generation has no vectors
 */
public record IndexDocument(
        Passage passage,
        Map<KeywordField, List<String>> keywords,
        Map<NumberField, Long> numbers,
        Map<TextField, List<Token>> tokens,
        float[] vector) {

    /** The vector of a passage in a generation without vectors. */
    public static final float[] NO_VECTOR = {};

    /** In UTF-16 units: engines refuse 32,766 bytes, and nothing that we filter by comes near to this. */
    private static final int LONGEST_KEYWORD = 2_000;

    public IndexDocument {
        keywords = Map.copyOf(keywords);
        numbers = Map.copyOf(numbers);
        tokens = Map.copyOf(tokens);
        keywords.forEach((field, values) -> values.forEach(value -> check(field, value)));
    }

    private static void check(KeywordField field, String value) {
        if (value.length() > LONGEST_KEYWORD) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "用于筛选的 " + field + "（标题、案由一类）长 " + value.length() + " 字，上限 " + LONGEST_KEYWORD + " 字。");
        }
    }

    /** The same passage with its vector. */
    public IndexDocument withVector(float[] newVector) {
        return new IndexDocument(passage, keywords, numbers, tokens, newVector);
    }
}
