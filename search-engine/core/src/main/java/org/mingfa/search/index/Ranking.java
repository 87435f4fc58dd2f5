package org.mingfa.search.index;

import java.util.List;

/**
 * A ranked list of passage ids.
 *
 * @param cutShort true when the deadline came before the end: better passages may be missing
 */
public record Ranking(List<ScoredPassage> entries, boolean cutShort) {

    /** One passage and its score in this list (0 where the list is not ordered by score). */
    public record ScoredPassage(String id, float score) {}

    /** A whole list. */
    public Ranking(List<ScoredPassage> entries) {
        this(entries, false);
    }

    public Ranking {
        entries = List.copyOf(entries);
    }
}
