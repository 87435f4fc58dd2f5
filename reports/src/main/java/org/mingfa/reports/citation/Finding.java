package org.mingfa.reports.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one citation of a text.
 *
 * @param citation in normal form
 * @param wording the verdict in a reader's words
 * @param excerpt the words of the text around it
 * @param note what is wrong or cannot be said, or null
 * @param provision the provision of the day, or null where its official text is not held
 * @param remarks where a quotation departs, what the number means in other versions
 */
public record Finding(
        Kind kind,
        String citation,
        String wording,
        String excerpt,
        @Nullable String note,
        @Nullable Provision provision,
        List<String> remarks) {

    public Finding {
        remarks = List.copyOf(remarks);
    }

    /** What it says of the text. */
    public enum Kind {
        /** The text is wrong. */
        WRONG,
        /** The generation cannot say. */
        OPEN,
        RIGHT,
        /** Nothing was looked up. */
        SKIPPED
    }

    /**
     * A provision with its version.
     *
     * @param name 《…》第…条, with the dates of the version
     * @param words as officially published
     */
    public record Provision(String name, String words) {}
}
