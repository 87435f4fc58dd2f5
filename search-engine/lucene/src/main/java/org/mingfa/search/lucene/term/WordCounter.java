package org.mingfa.search.lucene.term;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts for many documents at once how many words each has, up to a number that is enough. Of each count one binary digit lies
 * beside that of its neighbours, so that one addition serves sixty-four documents.
 */
final class WordCounter {

    private final long[][] digits;
    private final FixedBitSet reached;

    /**
     * Counts that are all 0.
     *
     * @param enough 1 or more
     */
    WordCounter(int documents, int enough) {
        this.reached = new FixedBitSet(documents);
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(enough - 1); // of what may go unnoticed
        this.digits = new long[length][reached.getBits().length];
        int start = (1 << length) - enough; // a count that is enough runs over
        for (int digit = 0; digit < length; digit++) {
            Arrays.fill(digits[digit], (start >> digit & 1) == 0 ? 0 : -1L);
        }
    }

    /** One more for each of these documents. */
    void add(FixedBitSet having) {
        long[] more = having.getBits();
        long[] over = reached.getBits();
        for (int at = 0; at < over.length; at++) {
            long carry = more[at];
            for (int digit = 0; digit < digits.length && carry != 0; digit++) {
                long before = digits[digit][at];
                digits[digit][at] = before ^ carry;
                carry &= before;
            }
            over[at] |= carry;
        }
    }

    /** The documents whose count is enough. */
    FixedBitSet reached() {
        return reached;
    }
}
