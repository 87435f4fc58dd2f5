package org.mingfa.search.lucene.term;

import java.util.Arrays;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What the documents of one index have scored so far. For one list at a time; empty again when its best were taken. */
final class SummedScores {

    /** Of a number that is greater for a better score: sign, exponent and five bits, so scores of a class differ by 3 % at most. */
    private static final int CLASS_SHIFT = Long.SIZE - 14;

    /** One a document, 0 for those without a score. */
    private final double[] sums;

    /** Those with a score, in the order in which they got their first; one place more than is ever taken. */
    private final int[] scored;

    /** The same as numbers that are greater for what comes earlier, while the best are taken. */
    private final long[] ordered;

    /** How many of them are of each class. */
    private final int[] classes = new int[1 << Long.SIZE - CLASS_SHIFT - 1];

    private int count;

    SummedScores(int documents) {
        this.sums = new double[documents];
        this.scored = new int[documents + 1];
        this.ordered = new long[documents];
    }

    /**
     * Adds the scores of a term.
     *
     * @param weight greater than 0
     */
    void add(TermPostings term, float weight) {
        count = term.addTo(sums, weight, scored, count);
    }

    /**
     * Takes the best and forgets all.
     *
     * @param passing which documents count, or null for all
     * @return highest score first, ties in the order of documents
     */
    ScoreDoc[] takeBest(int most, @Nullable Bits passing) {
        int passed = takeAll(passing);
        int among = keepClasses(passed, lowestClass(most));
        Arrays.sort(ordered, 0, among);
        ScoreDoc[] taken = new ScoreDoc[Math.min(most, among)];
        for (int at = 0; at < taken.length; at++) {
            long one = ordered[among - 1 - at];
            taken[at] = new ScoreDoc(Integer.MAX_VALUE - (int) one, Float.intBitsToFloat((int) (one >>> Integer.SIZE)));
        }
        return taken;
    }

    /** All that count, as numbers and by their classes; forgets their sums. */
    private int takeAll(@Nullable Bits passing) {
        int passed = 0;
        for (int i = 0; i < count; i++) {
            int document = scored[i];
            long one = ordered((float) sums[document], document);
            sums[document] = 0;
            if (passing == null || passing.get(document)) {
                ordered[passed++] = one;
                classes[(int) (one >>> CLASS_SHIFT)]++;
            }
        }
        count = 0;
        return passed;
    }

    /** The highest class that the last of the best can be of; forgets how many are of each. */
    private int lowestClass(int most) {
        int lowest = classes.length;
        for (int better = 0; lowest > 0 && better < most; ) {
            better += classes[--lowest];
        }
        Arrays.fill(classes, 0);
        return lowest;
    }

    /** Moves those of this class and of better ones to the beginning; how many they are. */
    private int keepClasses(int passed, int lowest) {
        long least = (long) lowest << CLASS_SHIFT;
        int kept = 0;
        for (int at = 0; at < passed; at++) {
            long one = ordered[at];
            ordered[kept] = one;
            kept += one >= least ? 1 : 0;
        }
        return kept;
    }

    /** Greater for what comes earlier: bits of scores above 0 are in the order of the scores. */
    private static long ordered(float score, int document) {
        return (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }
}
