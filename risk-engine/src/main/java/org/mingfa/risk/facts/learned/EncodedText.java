package org.mingfa.risk.facts.learned;

/**
 * A text as a language model sees it, and the features that heads are learned on.
 *
 * <p>All vectors have {@link #DIMENSION} numbers; features are made of vectors of unit length.
 */
public final class EncodedText {

    /** Of a state. */
    public static final int DIMENSION = 512;

    /** Of the features of a text: its first state and the mean of its pieces. */
    public static final int TEXT_FEATURES = 2 * DIMENSION;

    /** Of the features of a number: its pieces, what stands before and what behind. */
    public static final int NUMBER_FEATURES = 3 * DIMENSION;

    /** How many pieces before and behind a number are looked at. */
    private static final int AROUND = 6;

    private final float[] first;
    private final float[][] states;
    private final int[] starts;
    private final int[] ends;

    /**
     * The states of one text.
     *
     * @param first of the text as a whole
     * @param states of each piece
     * @param starts of each piece its first character (UTF-16 units)
     * @param ends after its last
     */
    public EncodedText(float[] first, float[][] states, int[] starts, int[] ends) {
        this.first = first;
        this.states = states;
        this.starts = starts;
        this.ends = ends;
    }

    /** What tells of a text as a whole. */
    public float[] textFeatures() {
        float[] features = new float[TEXT_FEATURES];
        putUnit(first, features, 0);
        putUnit(mean(0, states.length), features, DIMENSION);
        return features;
    }

    /** What tells of a number that stands between two characters; where no piece stands there, of nothing. */
    public float[] numberFeatures(int start, int end) {
        int from = 0;
        while (from < states.length && ends[from] <= start) {
            from++;
        }
        int to = from;
        while (to < states.length && starts[to] < end) {
            to++;
        }
        float[] features = new float[NUMBER_FEATURES];
        putUnit(mean(from, to), features, 0);
        putUnit(mean(Math.max(0, from - AROUND), from), features, DIMENSION);
        putUnit(mean(to, Math.min(states.length, to + AROUND)), features, 2 * DIMENSION);
        return features;
    }

    private float[] mean(int from, int to) {
        float[] sum = new float[DIMENSION];
        for (int i = from; i < to; i++) {
            for (int d = 0; d < DIMENSION; d++) {
                sum[d] += states[i][d];
            }
        }
        return sum;
    }

    private static void putUnit(float[] vector, float[] features, int at) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int d = 0; d < DIMENSION; d++) {
            features[at + d] = vector[d] * scale;
        }
    }
}
