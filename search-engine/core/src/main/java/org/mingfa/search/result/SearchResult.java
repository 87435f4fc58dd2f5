package org.mingfa.search.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.expansion.AddedTerm;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;

/**
 * A page of hits.
 *
 * @param generation that answered
 * @param total passages that match; a lower bound unless {@code exact}
 * @param partial true when a list could not be asked and the hits may be incomplete
 * @param cursor for the next page, or null on the last
 */
public record SearchResult(
        String generation,
        long total,
        boolean exact,
        List<Hit> hits,
        Map<KeywordField, List<FacetCount>> facets,
        List<String> corrections,
        List<Expansion> expansions,
        boolean partial,
        @Nullable String cursor) {

    public SearchResult {
        hits = List.copyOf(hits);
    }

    /** A term that was added to the query, and why. */
    public record Expansion(String from, String to, String why) {
        static Expansion of(AddedTerm added) {
            return new Expansion(added.said(), added.term(), added.reason());
        }
    }
}
