package org.mingfa.search.asked;

/**
 * A vector of unit length in one byte a dimension, with the signs of its dimensions apart: how many signs two vectors share
 * is known after a few instructions and tells roughly how near they are.
 *
 * @param scale what one step of a byte is worth
 */
record QuestionVector(byte[] bytes, float scale) {

    static QuestionVector of(float[] vector) {
        float greatest = Float.MIN_NORMAL;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = greatest / Byte.MAX_VALUE;
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / scale);
        }
        return new QuestionVector(bytes, scale);
    }

    /** One bit a dimension, set where it is greater than 0. */
    static long[] signs(float[] vector) {
        long[] signs = new long[(vector.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] > 0) {
                signs[i / Long.SIZE] |= 1L << i % Long.SIZE;
            }
        }
        return signs;
    }
}
