package org.mingfa.search.asked;

/**
 * Bytes with signs, lifted so that none is below 0.
 *
 * @param bytes from 0 to 255
 * @param sum of them
 */
record UnsignedBytes(byte[] bytes, int sum) {

    /** What each was lifted by. */
    static final int LIFT = 128;

    static UnsignedBytes of(byte[] signed) {
        byte[] lifted = new byte[signed.length];
        int sum = 0;
        for (int i = 0; i < signed.length; i++) {
            lifted[i] = (byte) (signed[i] + LIFT);
            sum += signed[i] + LIFT;
        }
        return new UnsignedBytes(lifted, sum);
    }

    /** The signs of 64 bytes from a place on, or of so many as there are: a bit each, set where it was above 0. */
    long signs(int from) {
        long signs = 0;
        for (int at = Math.min(bytes.length, from + Long.SIZE) - 1; at >= from; at--) {
            signs = signs << 1 | (LIFT - Byte.toUnsignedInt(bytes[at])) >>> Integer.SIZE - 1;
        }
        return signs;
    }
}
