package org.mingfa.similar.features;

import java.util.Arrays;

/**
 * How often each pair of neighbouring Chinese characters occurs. Digits, letters and signs are no part of it: amounts, days
 * and names of places in letters are particulars, which are compared apart.
 *
 * <p>A pair is one number, and the table an open one of numbers: hundreds of judgments are compared for one question.
 */
final class BigramFrequencies {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final int SMALLEST = 64;

    private int[] pairs;
    private float[] values;
    private int size;

    BigramFrequencies(int expected) {
        int room = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected)) * 4);
        this.pairs = new int[room];
        this.values = new float[room];
    }

    /** The pairs of a text, counted. */
    static BigramFrequencies of(String text) {
        BigramFrequencies counts = new BigramFrequencies(text.length() / 2);
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char now = text.charAt(i);
            boolean chinese = now >= FIRST && now <= LAST;
            if (chinese && before != 0) {
                counts.add(pair(before, now), 1);
            }
            before = chinese ? now : 0;
        }
        return counts;
    }

    static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }

    /** A pair as the segmenter and so the index writes it. */
    static String term(int pair) {
        return "" + (char) (pair >>> Character.SIZE) + (char) pair;
    }

    void add(int pair, float value) {
        int at = place(pair);
        if (pairs[at] == 0) {
            pairs[at] = pair;
            size++;
        }
        values[at] += value;
        if (size * 2 > pairs.length) {
            grow();
        }
    }

    float get(int pair) {
        return values[place(pair)];
    }

    private int place(int pair) {
        int mask = pairs.length - 1;
        int at = (pair * 0x9E3779B9 >>> 7) & mask;
        while (pairs[at] != 0 && pairs[at] != pair) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldPairs = pairs;
        float[] oldValues = values;
        pairs = new int[oldPairs.length * 2];
        values = new float[oldPairs.length * 2];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPairs[i] != 0) {
                int at = place(oldPairs[i]);
                pairs[at] = oldPairs[i];
                values[at] = oldValues[i];
            }
        }
    }

    /** Every pair, ascending. */
    int[] pairs() {
        int[] all = new int[size];
        int found = 0;
        for (int pair : pairs) {
            if (pair != 0) {
                all[found++] = pair;
            }
        }
        Arrays.sort(all);
        return all;
    }
}
