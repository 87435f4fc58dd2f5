package org.mingfa.search.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.query.ExpansionTerm;
import org.mingfa.text.citation.QueryCitation;

/**
 * A page of hits. Law and cases are never one list: where both are asked for, cases stand apart.
 *
 * @param generation that answered
 * @param list the hits: of law, or of cases where they alone are asked for
 * @param cases the first of them on a first page of law, or null where they are not shown beside it
 * @param missing the first article that the query names and the generation cannot show, or null; without other words or
 *     articles there are no hits then
 * @param parts the questions of a text that asks several of them, in its words; none of any other
 * @param leftOut different words at the end of a long text that were not searched for
 * @param partial true when a list could not be asked and the hits may be incomplete
 * @param cursor for the next page, or null on the last
 */
public record SearchResult(
        String generation,
        HitList list,
        @Nullable HitList cases,
        @Nullable QueryCitation missing,
        Map<KeywordField, List<FacetCount>> facets,
        List<String> corrections,
        List<Expansion> expansions,
        List<SubQuestion> parts,
        int leftOut,
        boolean partial,
        @Nullable String cursor) {

    /** Of a question that leaves nothing to search for. */
    public static SearchResult nothing(String generation) {
        return new SearchResult(
                generation, HitList.NONE, null, null, Map.of(), List.of(), List.of(), List.of(), 0, false, null);
    }

    public List<Hit> hits() {
        return list.hits();
    }

    /** Whether the list answers; an article that is named and not held is not answered by others. */
    public Answerability answered() {
        return list.answered();
    }

    /** A term that was added to the query, or a question that is known for a hit and much like it; and why. */
    public record Expansion(String from, String to, String why) {
        static Expansion of(ExpansionTerm added) {
            return new Expansion(added.said(), added.term(), added.reason());
        }
    }

    /** One question of several, and the ids of the hits on this page that it finds among its first. */
    public record SubQuestion(String text, List<String> hits) {
        public SubQuestion {
            hits = List.copyOf(hits);
        }
    }
}
