package org.mingfa.search.lucene.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the documents of one index score, one stretch after the other, and keeps of each what may still be among the best.
 * For one list at a time; empty again when its best were taken.
 */
final class ScoreAccumulator {

    /** Of a number that is greater for a better score: sign, exponent and five bits, so scores of a class differ by 3 % at most. */
    private static final int CLASS_SHIFT = Long.SIZE - 14;

    private final int stretches;
    private final List<Weighted> terms = new ArrayList<>();

    /** One a document of a stretch, 0 for those without a score. */
    private final double[] sums = new double[TermPostings.STRETCH];

    /** The places of those with a score, in the order in which they got their first; one more than is ever taken. */
    private final char[] scored = new char[TermPostings.STRETCH + 1];

    /** What may be among the best, as numbers that are greater for what comes earlier. */
    private final long[] kept;

    /** How many of them are of each class. */
    private final int[] classes = new int[1 << Long.SIZE - CLASS_SHIFT - 1];

    private int count;

    /** The highest class that any is of, and the highest that the last of the best can be of. */
    private int highest;

    private int lowest;

    private record Weighted(TermPostings postings, float weight) {}

    ScoreAccumulator(int documents) {
        this.stretches = (documents + TermPostings.STRETCH - 1) / TermPostings.STRETCH;
        this.kept = new long[documents + 1];
    }

    /**
     * Has the scores of a term added, behind those of the terms before.
     *
     * @param weight greater than 0
     */
    void add(TermPostings term, float weight) {
        if (term.size() > 0) {
            terms.add(new Weighted(term, weight));
        }
    }

    /**
     * Takes the best and forgets all.
     *
     * @param passing which documents count, or null for all
     * @return highest score first, ties in the order of documents
     */
    ScoreDoc[] takeBest(int most, @Nullable Bits passing) {
        for (int stretch = 0; stretch < stretches; stretch++) {
            int first = stretch * TermPostings.STRETCH;
            keep(sum(stretch), first, passing);
            raiseLowest(most);
        }
        int among = ofLowestAndBetter();
        Arrays.sort(kept, 0, among);
        ScoreDoc[] taken = new ScoreDoc[Math.min(most, among)];
        for (int at = 0; at < taken.length; at++) {
            long one = kept[among - 1 - at];
            taken[at] = new ScoreDoc(Integer.MAX_VALUE - (int) one, Float.intBitsToFloat((int) (one >>> Integer.SIZE)));
        }
        forget();
        return taken;
    }

    /** How many documents of a stretch have a score. */
    private int sum(int stretch) {
        int found = 0;
        for (Weighted term : terms) {
            found = term.postings.addTo(stretch, sums, term.weight, scored, found);
        }
        return found;
    }

    /** Keeps what may be among the best; forgets the sums. */
    private void keep(int found, int first, @Nullable Bits passing) {
        float least = Float.intBitsToFloat((int) ((long) lowest << CLASS_SHIFT >>> Integer.SIZE));
        for (int at = 0; at < found; at++) {
            int place = scored[at];
            float score = (float) sums[place];
            sums[place] = 0;
            if (score >= least && (passing == null || passing.get(first + place))) {
                keep(ordered(score, first + place));
            }
        }
    }

    private void keep(long one) {
        int ofClass = (int) (one >>> CLASS_SHIFT);
        kept[count++] = one;
        classes[ofClass]++;
        highest = Math.max(highest, ofClass);
    }

    private void raiseLowest(int most) {
        if (count < most) {
            return;
        }
        int better = 0;
        for (int ofClass = highest; ofClass > lowest && better < most; ofClass--) {
            better += classes[ofClass];
            if (better >= most) {
                lowest = ofClass;
            }
        }
    }

    /** Moves those of the lowest class and of better ones to the beginning; how many they are. */
    private int ofLowestAndBetter() {
        long least = (long) lowest << CLASS_SHIFT;
        int among = 0;
        for (int at = 0; at < count; at++) {
            long one = kept[at];
            kept[among] = one;
            among += one >= least ? 1 : 0;
        }
        return among;
    }

    private void forget() {
        Arrays.fill(classes, 0, highest + 1, 0);
        terms.clear();
        count = 0;
        highest = 0;
        lowest = 0;
    }

    /** Greater for what comes earlier: bits of scores above 0 are in the order of the scores. */
    private static long ordered(float score, int document) {
        return (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }
}
