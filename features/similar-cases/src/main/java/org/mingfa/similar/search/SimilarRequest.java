package org.mingfa.similar.search;

import java.util.Set;

/**
 * Similar cases wanted.
 *
 * @param within source ids of the only cases to compare, ranked by similarity alone; empty for all, ranked by the guidance
 * @param limit how many hits, 1 or more
 */
public record SimilarRequest(PendingCase pending, Set<String> within, int limit) {

    public SimilarRequest {
        within = Set.copyOf(within);
    }
}
