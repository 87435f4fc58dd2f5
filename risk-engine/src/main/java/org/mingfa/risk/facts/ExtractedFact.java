package org.mingfa.risk.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was understood of a sentence, for the person to confirm.
 *
 * @param start first character of the place that says it (UTF-16 units); 0, as the end, of a side that is only supposed
 * @param end after the last
 * @param value money in yuan with two decimals at most, a yearly rate in percent, a day or {@code first/last} as ISO 8601, or a code
 * @param words the same in Chinese: 借款本金 50000 元
 * @param assumed what was assumed, or null
 * @param answer what it fills once confirmed, or null when it fills nothing
 * @param certainty whether it is shown as read, or as a question
 */
public record ExtractedFact(
        Kind kind,
        int start,
        int end,
        String value,
        String words,
        @Nullable String assumed,
        @Nullable Answer answer,
        Certainty certainty) {

    /** How sure the reader is. */
    public enum Certainty {
        READ,
        ASKED
    }

    /** The same, told to the person, but filling nothing. */
    ExtractedFact unanswered() {
        return new ExtractedFact(kind, start, end, value, words, assumed, null, certainty);
    }

    /**
     * A reading as an answer of the interview.
     *
     * @param key of a fact, or stage or role
     * @param value in the form in which facts are told; null where it has to be completed first, as a month
     * @param also further facts that are told by it, by key
     */
    public record Answer(String key, @Nullable String value, Map<String, String> also) {

        public Answer {
            also = Collections.unmodifiableMap(new LinkedHashMap<>(also));
        }
    }

    /** The same, heard but filling nothing. */
    public ExtractedFact unanswered(String why) {
        return new ExtractedFact(kind, start, end, value, words, why, null, certainty);
    }

    /** What is understood. */
    public enum Kind {
        AMOUNT("amount"),
        RATE("rate"),
        DATE("date"),
        DISPUTE("dispute"),
        SIDE("side"),
        STAGE("stage"),
        FACT("fact");

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
