package org.mingfa.search.citation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.Hit;

/**
 * A page of what cites an article; the spans of a hit are the places where it does.
 *
 * @param counts articles of each kind of norm, and cases, whatever kinds were selected
 * @param cases how the citing cases are spread; of none where cases were not selected, for they have to be read one by one
 * @param total of the kinds selected
 * @param cursor for the next page, or null on the last
 */
public record CitedByResult(
        Map<PassageKind, Long> counts,
        CaseSpread cases,
        long total,
        List<Hit> hits,
        @Nullable String cursor) {

    public CitedByResult {
        counts = Map.copyOf(counts);
        hits = List.copyOf(hits);
    }
}
