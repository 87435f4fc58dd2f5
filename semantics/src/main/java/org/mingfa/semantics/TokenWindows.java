package org.mingfa.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a long text's tokens into overlapping windows that the model can read. */
final class TokenWindows {

    private final int size;
    private final int overlap;

    /**
     * @param size most tokens of one window
     * @param overlap tokens that a window repeats of the one before, so that a sentence at the border is read whole once
     */
    TokenWindows(int size, int overlap) {
        if (overlap < 0 || size <= overlap) {
            throw new IllegalArgumentException("windows of " + size + " cannot overlap by " + overlap);
        }
        this.size = size;
        this.overlap = overlap;
    }

    /** At least one window, even of no tokens; together they hold every token. */
    List<int[]> of(int[] tokens) {
        if (tokens.length <= size) {
            return List.of(tokens);
        }
        List<int[]> windows = new ArrayList<>();
        int start = 0;
        while (start + size < tokens.length) {
            windows.add(Arrays.copyOfRange(tokens, start, start + size));
            start += size - overlap;
        }
        windows.add(Arrays.copyOfRange(tokens, start, tokens.length));
        return windows;
    }
}
