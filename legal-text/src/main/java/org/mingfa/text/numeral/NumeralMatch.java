package org.mingfa.text.numeral;

import org.jspecify.annotations.Nullable;

/**
 * Something read at a place of a text.
 *
 * @param start first character (UTF-16 units), from 0
 * @param end after the last
 * @param assumed what was assumed in reading it, one Chinese sentence; null when it is written in full
 * @param <T> what was read
 */
public record NumeralMatch<T>(
        int start, int end, T value, @Nullable String assumed) {

    /** True when both take a character of the same place. */
    public boolean overlaps(NumeralMatch<?> other) {
        return start < other.end && other.start < end;
    }

    public static <T> NumeralMatch<T> of(int start, int end, T value) {
        return new NumeralMatch<>(start, end, value, null);
    }
}
