package org.mingfa.search.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text is about: its pairs of characters, each by how often it occurs here and how rare it is elsewhere. Compared as
 * directions, so that a long and a short text can be.
 */
public final class TextProfile {

    private static final TextProfile EMPTY = new TextProfile(new int[0], new float[0]);

    /** Ascending, so that two profiles are read side by side and sums come out the same everywhere. */
    private final int[] pairs;

    private final float[] weights;
    private final double length;

    private TextProfile(int[] pairs, float[] weights) {
        this.pairs = pairs;
        this.weights = weights;
        double squares = 0;
        for (float weight : weights) {
            squares += weight * weight;
        }
        this.length = Math.sqrt(squares);
    }

    public static TextProfile of(String text, CaseVocabulary vocabulary) {
        if (text.isBlank()) {
            return EMPTY;
        }
        PairCounts counts = PairCounts.of(text);
        int[] pairs = counts.pairs();
        float[] weights = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            weights[i] = (float) ((1 + Math.log(counts.get(pairs[i]))) * vocabulary.rarity(pairs[i]));
        }
        return new TextProfile(pairs, weights);
    }

    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** Cosine of the two, 0 to 1; 0 where either is empty. */
    public double likeness(TextProfile other) {
        if (isEmpty() || other.isEmpty()) {
            return 0;
        }
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            if (pairs[i] == other.pairs[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum / (length * other.length));
    }

    /** The heaviest pairs that the vocabulary knows as terms of the index, with their weight relative to the heaviest. */
    public Map<String, Float> heaviest(int most, CaseVocabulary vocabulary) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            if (vocabulary.knows(pairs[i])) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparingInt(i -> pairs[i]));
        Map<String, Float> terms = new LinkedHashMap<>();
        order.stream()
                .limit(most)
                .forEach(i -> terms.put(PairCounts.term(pairs[i]), weights[i] / weights[order.getFirst()]));
        return terms;
    }
}
