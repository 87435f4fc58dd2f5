package org.mingfa.answers.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.AnsweredFrom;
import org.mingfa.answers.hit.Disclaimer;
import org.mingfa.answers.hit.HitAnswer;
import org.mingfa.answers.hit.RenumberedAnswer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Hit.Match;
import org.mingfa.search.result.SearchResult;

/**
 * {@code SearchResult} of the contract.
 *
 * @param renumbered what the number of a cited article means in other versions of its law; shown beside, never instead
 */
public record SearchAnswer(
        @JsonUnwrapped AnsweredFrom from,
        long tookMs,
        Total total,
        List<HitAnswer> hits,
        Map<String, List<FacetCount>> facets,
        List<String> corrections,
        List<SearchResult.Expansion> expansions,
        boolean partial,
        @Nullable String cursor,
        List<RenumberedAnswer> renumbered,
        String disclaimer) {

    /** How many passages match; {@code relation} is exact or at_least. */
    public record Total(long value, String relation) {}

    public static SearchAnswer of(SearchResult result, LocalDate shownAt, OpenGeneration generation, long tookMillis) {
        return new SearchAnswer(
                AnsweredFrom.of(generation),
                tookMillis,
                new Total(result.total(), result.exact() ? "exact" : "at_least"),
                result.hits().stream()
                        .map(hit -> HitAnswer.of(hit, shownAt, generation.catalogue()))
                        .toList(),
                facets(result.facets()),
                result.corrections(),
                result.expansions(),
                result.partial(),
                result.cursor(),
                renumbered(result, generation),
                Disclaimer.LAW);
    }

    private static List<RenumberedAnswer> renumbered(SearchResult result, OpenGeneration generation) {
        return result.hits().stream()
                .filter(hit -> hit.match() == Match.CITATION)
                .flatMap(hit -> hit instanceof Hit.OfLaw law && law.passage().article() != null
                        ? RenumberedAnswer.hints(
                                generation, law.law(), law.passage().article())
                                .stream()
                        : Stream.empty())
                .distinct()
                .toList();
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
