package org.mingfa.search.asked;

/**
 * The vector of what is asked, in steps that are finer than those of the questions it is compared with: whole numbers are
 * multiplied and added up several at a time, fractions one after the other.
 *
 * @param steps from -8191 to 8191, so that 512 products with bytes are no more than an int holds
 * @param scale what one step is worth
 */
record FineVector(short[] steps, float scale) {

    private static final int FINEST = 8191;

    static FineVector of(float[] vector) {
        float greatest = Float.MIN_NORMAL;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = greatest / FINEST;
        short[] steps = new short[vector.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (short) Math.round(vector[i] / scale);
        }
        return new FineVector(steps, scale);
    }

    /** The product with the bytes of a question, in worths of one step of these bytes. */
    float product(byte[] bytes, int from) {
        int sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += steps[i] * bytes[from + i];
        }
        return sum * scale;
    }
}
