package org.mingfa.risk.reading;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was understood of a sentence, for the person to confirm.
 *
 * @param start first character of the place that says it (UTF-16 units)
 * @param end after the last
 * @param value money in yuan with two decimals at most, a yearly rate in percent, a day or {@code first/last} as ISO 8601, or a code
 * @param words the same in Chinese: 借款本金 50000 元
 * @param assumed what was assumed, or null
 * @param fact the key of the fact that it fills once confirmed, or null when it fills none; a span fills it once the day is told
 */
public record Understood(
        Kind kind,
        int start,
        int end,
        String value,
        String words,
        @Nullable String assumed,
        @Nullable String fact) {

    /** What is understood. */
    public enum Kind {
        AMOUNT("amount"),
        RATE("rate"),
        DATE("date"),
        DISPUTE("dispute"),
        SIDE("side"),
        STAGE("stage");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As the interface writes it. */
        public String word() {
            return word;
        }
    }
}
