package org.mingfa.search.lucene.term;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/** What the documents of one index have scored so far. For one list at a time; empty again when its best were taken. */
final class SummedScores {

    /** One a document, 0 for those without a score. */
    private final double[] sums;

    /** Those with a score, in the order in which they got their first; one place more than is ever taken. */
    private final int[] scored;

    private int count;

    SummedScores(int documents) {
        this.sums = new double[documents];
        this.scored = new int[documents + 1];
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
        LongHeap best = new LongHeap(most);
        float least = 0;
        for (int i = 0; i < count; i++) {
            int document = scored[i];
            float score = (float) sums[document];
            sums[document] = 0;
            if (score >= least && (passing == null || passing.get(document))) {
                best.insertWithOverflow(ordered(score, document));
                least = best.size() < most ? 0 : score(best.top());
            }
        }
        count = 0;
        ScoreDoc[] taken = new ScoreDoc[best.size()];
        for (int at = taken.length - 1; at >= 0; at--) {
            long one = best.pop();
            taken[at] = new ScoreDoc(Integer.MAX_VALUE - (int) one, score(one));
        }
        return taken;
    }

    /** Greater for what comes earlier: bits of scores above 0 are in the order of the scores. */
    private static long ordered(float score, int document) {
        return (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }

    private static float score(long ordered) {
        return Float.intBitsToFloat((int) (ordered >>> Integer.SIZE));
    }
}
