package org.mingfa.search.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.SearchResult;

/** {@code SearchResult} of the contract. */
public record SearchAnswer(
        String generation,
        @JsonProperty("took_ms") long tookMillis,
        Total total,
        List<HitAnswer> hits,
        Map<String, List<FacetCount>> facets,
        List<String> corrections,
        List<SearchResult.Expansion> expansions,
        boolean partial,
        @Nullable String cursor,
        String disclaimer) {

    /** Said with every answer. */
    public static final String DISCLAIMER = "检索结果仅供参考，以官方公布的文本为准。";

    /** How many passages match; {@code relation} is exact or at_least. */
    public record Total(long value, String relation) {}

    public static SearchAnswer of(SearchResult result, LocalDate shownAt, long tookMillis) {
        return new SearchAnswer(
                result.generation(),
                tookMillis,
                new Total(result.total(), result.exact() ? "exact" : "at_least"),
                result.hits().stream().map(hit -> HitAnswer.of(hit, shownAt)).toList(),
                facets(result.facets()),
                result.corrections(),
                result.expansions(),
                result.partial(),
                result.cursor(),
                DISCLAIMER);
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
