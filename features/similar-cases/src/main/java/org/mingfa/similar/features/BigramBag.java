package org.mingfa.similar.features;

import java.util.List;

/**
 * The pairs of neighbouring Chinese characters of a text, each with how often it occurs: all that is kept of a text for
 * comparing it. A pair is two UTF-16 units in one number.
 */
public final class BigramBag {

    /** A pair that occurs more often in one section is counted so often. */
    private static final int MOST = 255;

    /** Ascending, so that two texts are read side by side and sums come out the same everywhere. */
    private final int[] pairs;

    private final byte[] counts;

    private BigramBag(int[] pairs, byte[] counts) {
        this.pairs = pairs;
        this.counts = counts;
    }

    /** The pairs of a text. */
    public static BigramBag of(String text) {
        return of(BigramFrequencies.of(text));
    }

    /**
     * A bag as it was kept.
     *
     * @param pairs ascending, no longer changed by the caller
     * @param counts of each pair, 1 to 255 in a byte
     */
    public static BigramBag ofStored(int[] pairs, byte[] counts) {
        return new BigramBag(pairs, counts);
    }

    /** The pairs of all texts together. */
    public static BigramBag together(List<BigramBag> bags) {
        if (bags.size() == 1) {
            return bags.getFirst();
        }
        BigramFrequencies all =
                new BigramFrequencies(bags.stream().mapToInt(BigramBag::size).sum());
        for (BigramBag bag : bags) {
            for (int i = 0; i < bag.size(); i++) {
                all.add(bag.pair(i), bag.count(i));
            }
        }
        return of(all);
    }

    private static BigramBag of(BigramFrequencies counted) {
        int[] pairs = counted.pairs();
        byte[] counts = new byte[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            counts[i] = (byte) Math.min(MOST, (int) counted.get(pairs[i]));
        }
        return new BigramBag(pairs, counts);
    }

    public int size() {
        return pairs.length;
    }

    /** The pair at a place, in ascending order. */
    public int pair(int at) {
        return pairs[at];
    }

    /** How often the pair at a place occurs. */
    public int count(int at) {
        return Byte.toUnsignedInt(counts[at]);
    }
}
