package org.mingfa.similar.features;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several texts by the pairs that they have, so that one more is compared with all of them in one go: what it shares no pair
 * with costs nothing.
 */
final class SentenceTable {

    private final List<TextProfile> texts;

    /** Every pair of any text, ascending. */
    private final int[] pairs;

    /** Of each pair, the texts that have it and its weight there. */
    private final int[][] having;

    private final double[][] weights;

    SentenceTable(List<TextProfile> texts) {
        this.texts = List.copyOf(texts);
        this.pairs = texts.stream()
                .flatMapToInt(text -> IntStream.range(0, text.size()).map(text::pair))
                .sorted()
                .distinct()
                .toArray();
        this.having = new int[pairs.length][0];
        this.weights = new double[pairs.length][0];
        for (int i = 0; i < texts.size(); i++) {
            add(i, texts.get(i));
        }
    }

    private void add(int number, TextProfile text) {
        for (int i = 0; i < text.size(); i++) {
            int at = Arrays.binarySearch(pairs, text.pair(i));
            int known = having[at].length;
            having[at] = Arrays.copyOf(having[at], known + 1);
            weights[at] = Arrays.copyOf(weights[at], known + 1);
            having[at][known] = number;
            weights[at][known] = text.weight(i);
        }
    }

    /** Cosine of another text and each of these, in their order. */
    double[] likeness(TextProfile other) {
        double[] sums = new double[texts.size()];
        for (int i = 0; i < other.size(); i++) {
            int at = Arrays.binarySearch(pairs, other.pair(i));
            for (int k = 0; at >= 0 && k < having[at].length; k++) {
                sums[having[at][k]] += weights[at][k] * other.weight(i);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = texts.get(i).cosine(sums[i], other.length());
        }
        return sums;
    }
}
