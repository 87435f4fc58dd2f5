package org.mingfa.search.learned;

import java.util.Collection;

/**
 * 64 bits by which a text is known again without being kept (Charikar's SimHash over its terms): texts that share most
 * terms differ in few bits, unrelated ones in about 32.
 */
public record TextSketch(long bits) {

    /** Most bits by which two wordings of one article differ that stand at the same place of a law. */
    public static final int REWORDED = 20;

    /** The same for a text that stands at another place. */
    public static final int MOVED = 8;

    public static TextSketch of(Collection<String> terms) {
        int[] votes = new int[Long.SIZE];
        for (String term : terms) {
            long hash = hash(term);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (int) (hash >>> bit & 1);
            }
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= 2 * votes[bit] > terms.size() ? 1L << bit : 0;
        }
        return new TextSketch(bits);
    }

    /** FNV-1a, stirred, so that every bit depends on every character. */
    private static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    /** In how many bits two texts differ, 0 to 64. */
    public int distance(TextSketch other) {
        return Long.bitCount(bits ^ other.bits);
    }

    public static TextSketch parse(String hexadecimal) {
        return new TextSketch(Long.parseUnsignedLong(hexadecimal, 16));
    }

    public String format() {
        return String.format("%016x", bits);
    }
}
