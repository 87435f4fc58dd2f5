package org.mingfa.answers.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.hit.Disclaimer;
import org.mingfa.answers.hit.HitAnswer;
import org.mingfa.answers.hit.Viewpoint;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.SearchResult;

/** {@code SearchResult} of the contract. */
public record SearchAnswer(
        String generation,
        long tookMs,
        Total total,
        List<HitAnswer> hits,
        Map<String, List<FacetCount>> facets,
        List<String> corrections,
        List<SearchResult.Expansion> expansions,
        boolean partial,
        @Nullable String cursor,
        String disclaimer) {

    /** How many passages match; {@code relation} is exact or at_least. */
    public record Total(long value, String relation) {}

    public static SearchAnswer of(SearchResult result, Viewpoint from, long tookMillis) {
        return new SearchAnswer(
                result.generation(),
                tookMillis,
                new Total(result.total(), result.exact() ? "exact" : "at_least"),
                result.hits().stream()
                        .map(hit -> HitAnswer.of(hit, from))
                        .toList(),
                facets(result.facets()),
                result.corrections(),
                result.expansions(),
                result.partial(),
                result.cursor(),
                Disclaimer.LAW);
    }

    /** Facets under the names of the parameters that narrow by them. */
    private static Map<String, List<FacetCount>> facets(Map<KeywordField, List<FacetCount>> facets) {
        Map<String, List<FacetCount>> named = new LinkedHashMap<>();
        facets.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            boolean isKind = entry.getKey() == KeywordField.KIND;
            String name = isKind ? "type" : entry.getKey().name().toLowerCase(Locale.ROOT);
            named.put(
                    name,
                    isKind ? entry.getValue().stream().map(SearchAnswer::kind).toList() : entry.getValue());
        });
        return named;
    }

    private static FacetCount kind(FacetCount count) {
        return new FacetCount(PassageKind.valueOf(count.value()).parameter(), count.count());
    }
}
