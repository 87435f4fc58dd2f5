package org.mingfa.search.asked;

/**
 * The vector of what is asked, in steps that are finer than those of the questions it is compared with. Steps are counted
 * from the lowest that there may be, and written in two bytes: what libraries multiply many at a time is bytes without sign.
 *
 * @param highs how often each step, from 1 to 16383, has 128
 * @param lows what is left of each
 * @param sum of the steps
 * @param scale what one step is worth
 */
record QuantizedQuery(byte[] highs, byte[] lows, int sum, float scale) {

    private static final int FINEST = 8191;
    private static final int LOWEST = FINEST + 1;
    private static final int LOW_BITS = 7;

    static QuantizedQuery of(float[] vector) {
        float greatest = Float.MIN_NORMAL;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = greatest / FINEST;
        byte[] highs = new byte[vector.length];
        byte[] lows = new byte[vector.length];
        int sum = 0;
        for (int i = 0; i < vector.length; i++) {
            int step = Math.round(vector[i] / scale) + LOWEST;
            highs[i] = (byte) (step >> LOW_BITS);
            lows[i] = (byte) (step & ((1 << LOW_BITS) - 1));
            sum += step;
        }
        return new QuantizedQuery(highs, lows, sum, scale);
    }

    /**
     * The product with a question, in worths of one step of its own; up to 512 dimensions an int holds it.
     *
     * @param question its lifted bytes
     * @param questionSum their sum
     */
    float product(byte[] question, int questionSum, ByteProduct product) {
        int lifted = (product.of(highs, question) << LOW_BITS) + product.of(lows, question);
        int lift = UnsignedBytes.LIFT * sum + LOWEST * questionSum - highs.length * LOWEST * UnsignedBytes.LIFT;
        return (lifted - lift) * scale;
    }
}
