package org.mingfa.search.index;

import java.time.Duration;

/**
 * Until when an answer may be worked on; what is found by then is the answer.
 *
 * @param at as System.nanoTime tells it
 */
public record TimeBudget(long at) {

    /** For work that is not a person's question, or must be whole. */
    public static final TimeBudget NONE = new TimeBudget(0);

    public static TimeBudget in(Duration time) {
        return new TimeBudget(System.nanoTime() + time.toNanos());
    }

    public boolean isOver() {
        return this != NONE && System.nanoTime() - at >= 0;
    }
}
