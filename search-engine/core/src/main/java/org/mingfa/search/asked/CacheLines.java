package org.mingfa.search.asked;

/**
 * What a processor fetches from memory at a time. Where many places are read soon, a byte of each of their lines is read before:
 * so the processor waits for all of them together, not for one after the other.
 */
public final class CacheLines {

    /** Bytes of a line, of most processors. */
    public static final int BYTES = 64;

    private CacheLines() {}

    /** A byte of every line of these, added up for {@link #counts}. */
    static int fetch(byte[] bytes) {
        int read = bytes[bytes.length - 1];
        for (int i = 0; i < bytes.length; i += BYTES) {
            read += bytes[i];
        }
        return read;
    }

    /** Says that what was read counts: what nobody asks for, a compiler leaves out. */
    public static void counts(int read) {
        if (read == Integer.MIN_VALUE) { // which a few thousand bytes never come to
            throw new AssertionError(read);
        }
    }
}
