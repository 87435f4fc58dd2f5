package org.mingfa.answers.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Hit.MatchReason;
import org.mingfa.search.result.HitList;
import org.mingfa.search.result.SearchResult;

/**
 * {@code SearchResult} of the contract. Law comes first and cases apart from it.
 *
 * @param answered direct, possible or none: whether the law that is held answers the question, as calibrated
 * @param shortAnswer what was written for the situation that is asked about, or null where that is not sure
 * @param answer the words of the first hit, or null where it is not likely to decide, no known question is like what was asked, it is too long for one line, a short answer is there, or somebody may want to die
 * @param hits of law; of cases where they alone are asked for; none where nothing answers
 * @param possiblyRelated what stands nearest where nothing answers, to be shown apart; no hit of them answers
 * @param casesTotal how many cases there are, or null where they are not asked for beside law or the page is not the first
 * @param cases the first of them; the others are asked for by {@code type=case}
 * @param notHeld the article that was asked for and cannot be shown, or null; without other words there are no hits then
 * @param parts the questions of a text that asks several of them, each with the ids of the hits that it finds; none of any other
 * @param wordsLeftOut different words at the end of a long text that were not searched for
 * @param safety whom to call where the question tells of violence or of a wish to die, else null; to be shown above all else
 * @param renumbered what the number of a cited article means in other versions of its law; shown beside, never instead
 */
public record SearchAnswer(
        @JsonUnwrapped AnswerSource from,
        long tookMs,
        String answered,
        Total total,
        @Nullable ShortAnswer shortAnswer,
        @Nullable AnswerLine answer,
        List<HitAnswer> hits,
        List<HitAnswer> possiblyRelated,
        @Nullable Total casesTotal,
        List<HitAnswer> cases,
        @Nullable MissingArticleAnswer notHeld,
        Map<String, List<FacetCount>> facets,
        List<String> corrections,
        List<SearchResult.Expansion> expansions,
        List<SearchResult.SubQuestion> parts,
        int wordsLeftOut,
        boolean partial,
        @Nullable String cursor,
        List<RenumberingAnswer> renumbered,
        @Nullable SafetyAnswer safety,
        String disclaimer) {

    /** How many passages of law match, or cases; {@code relation} is exact or at_least. */
    public record Total(long value, String relation) {
        static Total of(HitList list) {
            return new Total(list.total(), list.exact() ? "exact" : "at_least");
        }
    }

    /**
     * What is told beside the result.
     *
     * @param safety as in the answer
     * @param notHeld as in the answer
     * @param shortAnswer as in the answer
     */
    record Supplements(
            @Nullable SafetyAnswer safety,
            @Nullable MissingArticleAnswer notHeld,
            @Nullable ShortAnswer shortAnswer) {}

    static SearchAnswer of(
            SearchResult result, Supplements beside, Viewpoint from, OpenGeneration generation, long tookMillis) {
        HitList cases = result.cases();
        Function<Hit, HitAnswer> shown = hit -> HitAnswer.of(hit, from);
        return new SearchAnswer(
                AnswerSource.of(generation),
                tookMillis,
                result.answered().name().toLowerCase(Locale.ROOT),
                Total.of(result.list()),
                beside.shortAnswer(),
                beside.shortAnswer() != null
                                || beside.safety() != null && beside.safety().comesBeforeLaw()
                        ? null
                        : AnswerLine.find(result.hits()).orElse(null),
                result.hits().stream().map(shown).toList(),
                result.list().related().stream().map(shown).toList(),
                cases == null ? null : Total.of(cases),
                cases == null ? List.of() : cases.hits().stream().map(shown).toList(),
                beside.notHeld(),
                facets(result.facets()),
                result.corrections(),
                result.expansions(),
                result.parts(),
                result.leftOut(),
                result.partial(),
                result.cursor(),
                renumbered(result, generation),
                beside.safety(),
                Disclaimer.LAW);
    }

    /** How many questions the text may ask; of a text that asks several. */
    public String partsHeading() {
        return "您问的可能是" + "两三四".charAt(parts.size() - 2) + "件事";
    }

    private static List<RenumberingAnswer> renumbered(SearchResult result, OpenGeneration generation) {
        return result.hits().stream()
                .filter(hit -> hit.match() == MatchReason.CITATION)
                .flatMap(hit -> hit instanceof Hit.OfLaw law && law.passage().article() != null
                        ? RenumberingAnswer.hints(
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
