package org.mingfa.search.verify;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.law.ArticleAnswer;

/**
 * What became of one citation of a text.
 *
 * @param start first character of the citation in the text
 * @param end behind its last character
 * @param citation in normal form
 * @param found the article, where the generation has it in some version
 * @param note what is wrong, in a sentence for the reader, or null
 */
public record CitationCheck(
        int start,
        int end,
        String citation,
        Status status,
        ArticleAnswer.@Nullable Found found,
        @Nullable String note) {

    /** The states of the contract. */
    public enum Status {
        EXISTS("exists"),
        NO_SUCH_LAW("no_such_law"),
        NO_SUCH_ARTICLE("no_such_article"),
        NOT_IN_FORCE("not_in_force"),
        QUOTE_DIFFERS("quote_differs");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isSound() {
        return status == Status.EXISTS;
    }

    CitationCheck with(Status newStatus, @Nullable String newNote) {
        return new CitationCheck(start, end, citation, newStatus, found, newNote);
    }
}
