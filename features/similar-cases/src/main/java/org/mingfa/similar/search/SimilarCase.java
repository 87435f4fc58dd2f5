package org.mingfa.similar.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.similar.features.SentencePair;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.document.CaseHeader;

/**
 * A decided case beside the pending one.
 *
 * @param causes as its record, its title or its text gives them
 * @param score all traits weighed, 0 to 1
 * @param near whether it is a 类案: facts, focus and law each reach the line; others are shown for reference
 * @param recent decided within three years before the search, or a guiding case
 * @param ended why it is no longer to be followed, though a guiding case; or null
 * @param passages its whole text; only of cases that are shown
 * @param pairs sentences of both that say the same, best first; only of cases that are shown
 */
public record SimilarCase(
        CaseHeader header,
        List<String> causes,
        CitationProfile law,
        Measures measures,
        Aspects aspects,
        double score,
        Precedence precedence,
        boolean near,
        boolean recent,
        @Nullable CaseEnd ended,
        List<CasePassage> passages,
        List<SentencePair> pairs) {

    public SimilarCase {
        causes = List.copyOf(causes);
        passages = List.copyOf(passages);
        pairs = List.copyOf(pairs);
    }

    /** Whether facts, focus and law each reach the line; law counts where it was compared. */
    static boolean reachesLine(Measures measures, Aspects aspects) {
        return aspects.facts() >= SimilarCases.LINE
                && aspects.focus() >= SimilarCases.LINE
                && (aspects.law() >= SimilarCases.LINE || !measures.has(Trait.LAW));
    }

    SimilarCase with(List<CasePassage> read, List<SentencePair> shown) {
        return new SimilarCase(
                header, causes, law, measures, aspects, score, precedence, near, recent, ended, read, shown);
    }
}
