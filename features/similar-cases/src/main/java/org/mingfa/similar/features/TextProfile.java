package org.mingfa.similar.features;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What a text is about: its pairs of characters, each by how often it occurs here and how rare it is elsewhere. Compared as
 * directions, so that a long and a short text can be.
 */
public final class TextProfile {

    private static final TextProfile EMPTY = new TextProfile(new int[0], new double[0], new double[0]);

    /** {@link #often} of what occurs that often, for most pairs of a case are looked at once a question. */
    private static final double[] OFTEN = often();

    /** Ascending, so that two profiles are read side by side and sums come out the same everywhere. */
    private final int[] pairs;

    private final double[] rarities;
    private final double[] weights;
    private final double length;

    private TextProfile(int[] pairs, double[] rarities, double[] weights) {
        this.pairs = pairs;
        this.rarities = rarities;
        this.weights = weights;
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        this.length = Math.sqrt(squares);
    }

    private static double[] often() {
        double[] often = new double[1 << Byte.SIZE];
        for (int count = 1; count < often.length; count++) {
            often[count] = 1 + Math.log(count);
        }
        return often;
    }

    /** What it counts for that a pair occurs so often. */
    static double often(int count) {
        return count < OFTEN.length ? OFTEN[count] : 1 + Math.log(count);
    }

    public static TextProfile of(String text, CaseVocabulary vocabulary) {
        if (text.isBlank()) {
            return EMPTY;
        }
        BigramBag bag = BigramBag.of(text);
        int[] pairs = new int[bag.size()];
        double[] rarities = new double[pairs.length];
        double[] weights = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = bag.pair(i);
            rarities[i] = vocabulary.rarity(pairs[i]);
            weights[i] = often(bag.count(i)) * rarities[i];
        }
        return new TextProfile(pairs, rarities, weights);
    }

    int size() {
        return pairs.length;
    }

    int pair(int at) {
        return pairs[at];
    }

    double weight(int at) {
        return weights[at];
    }

    double length() {
        return length;
    }

    /** Weight of the pair at a place, times its weight in a text where it occurs so often. */
    double product(int at, int count) {
        return weights[at] * often(count) * rarities[at];
    }

    /** The cosine that comes of a sum of products, 0 to 1; 0 where either text is empty. */
    double cosine(double sum, double otherLength) {
        return length == 0 || otherLength == 0 ? 0 : Math.min(1, sum / (length * otherLength));
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
        Comparator<Integer> heavierFirst =
                Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> lightestFirst = new PriorityQueue<>(heavierFirst.reversed());
        for (int i = 0; i < pairs.length; i++) {
            boolean full = lightestFirst.size() == most;
            if ((!full || weights[i] > weights[lightestFirst.element()]) && vocabulary.knows(pairs[i])) {
                lightestFirst.add(i);
                if (full) {
                    lightestFirst.remove();
                }
            }
        }
        List<Integer> order = lightestFirst.stream().sorted(heavierFirst).toList();
        Map<String, Float> terms = new LinkedHashMap<>();
        order.forEach(
                i -> terms.put(BigramFrequencies.term(pairs[i]), (float) (weights[i] / weights[order.getFirst()])));
        return terms;
    }
}
