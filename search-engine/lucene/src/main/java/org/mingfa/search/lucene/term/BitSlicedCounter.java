package org.mingfa.search.lucene.term;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts for many documents at once how many words each has, up to a number that is enough. Of each count one binary digit lies
 * beside that of its neighbours, so that one addition serves sixty-four documents.
 */
final class BitSlicedCounter {

    private final long[][] digits;
    private final FixedBitSet reached;

    /**
     * Counts that are all 0.
     *
     * @param enough 1 or more
     */
    BitSlicedCounter(int documents, int enough) {
        this.reached = new FixedBitSet(documents);
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(enough - 1); // of what may go unnoticed
        this.digits = new long[length][reached.getBits().length];
        int start = (1 << length) - enough; // a count that is enough runs over
        for (int digit = 0; digit < length; digit++) {
            Arrays.fill(digits[digit], (start >> digit & 1) == 0 ? 0 : -1L);
        }
    }

    /**
     * One more for each of these documents; none of them is left there. Digit by digit, in loops that Java makes instructions for
     * several numbers of.
     */
    void take(FixedBitSet having) {
        long[] carry = having.getBits();
        for (long[] digit : digits) {
            add(carry, digit);
        }
        long[] over = reached.getBits();
        for (int at = 0; at < over.length; at++) {
            over[at] |= carry[at];
        }
        Arrays.fill(carry, 0);
    }

    /** Adds bits to a digit; what is carried over to the next takes their place. */
    private static void add(long[] bits, long[] digit) {
        for (int at = 0; at < digit.length; at++) {
            long before = digit[at];
            digit[at] = before ^ bits[at];
            bits[at] &= before;
        }
    }

    /** The documents whose count is enough. */
    FixedBitSet reached() {
        return reached;
    }
}
