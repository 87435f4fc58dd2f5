package org.mingfa.semantics;

/**
 * What the model makes of each piece of a text in its context: the states before they become one vector.
 *
 * <p>A piece is a character of Chinese, or a run of letters or digits; what the model does not read has none.
 */
public final class TokenStates {

    private final float[] first;
    private final float[][] states;
    private final int[] starts;
    private final int[] ends;

    TokenStates(float[] first, float[][] states, int[] starts, int[] ends) {
        this.first = first;
        this.states = states;
        this.starts = starts;
        this.ends = ends;
    }

    /** The state that stands for the whole text. */
    public float[] first() {
        return first;
    }

    /** By piece, in the order of the text. */
    public float[][] states() {
        return states;
    }

    /** Of each piece, the first character that it was made of (UTF-16 units). */
    public int[] starts() {
        return starts;
    }

    /** Of each piece, the place after its last character. */
    public int[] ends() {
        return ends;
    }
}
