package org.mingfa.search.suggest;

import org.jspecify.annotations.Nullable;

/**
 * One way to go on.
 *
 * @param text as it is offered
 * @param insert what takes the place of what was typed
 * @param detail what kind of thing it is, or how an article begins
 * @param lawId of the version, for a law or an article
 * @param ordinal of the article, for an article
 */
public record Suggestion(
        Kind kind,
        String text,
        String insert,
        String detail,
        @Nullable String lawId,
        @Nullable String ordinal) {

    /** What is offered; where names match equally well, in this order. */
    public enum Kind {
        ARTICLE("article"),
        LAW("law"),
        CAUSE("cause"),
        TERM("term");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Suggestion word(Kind kind, String word, String detail) {
        return new Suggestion(kind, word, word, detail, null, null);
    }
}
