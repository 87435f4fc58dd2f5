package org.mingfa.search.index;

import java.util.List;

/**
 * A ranked list of passage ids.
 *
 * @param cutShort true when the deadline came before the end: better passages may be missing
 */
public record Ranking(List<Entry> entries, boolean cutShort) {

    /** One passage and its score in this list (0 where the list is not ordered by score). */
    public record Entry(String id, float score) {}

    /** A whole list. */
    public Ranking(List<Entry> entries) {
        this(entries, false);
    }

    public Ranking {
        entries = List.copyOf(entries);
    }
}
