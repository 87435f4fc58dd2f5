package org.mingfa.search.asked;

/**
 * Bytes with signs, lifted so that none is below 0.
 *
 * @param bytes from 0 to 255
 * @param sum of them
 */
record LiftedBytes(byte[] bytes, int sum) {

    /** What each was lifted by. */
    static final int LIFT = 128;

    static LiftedBytes of(byte[] signed) {
        byte[] lifted = new byte[signed.length];
        int sum = 0;
        for (int i = 0; i < signed.length; i++) {
            lifted[i] = (byte) (signed[i] + LIFT);
            sum += signed[i] + LIFT;
        }
        return new LiftedBytes(lifted, sum);
    }

    boolean isPositive(int place) {
        return Byte.toUnsignedInt(bytes[place]) > LIFT;
    }
}
