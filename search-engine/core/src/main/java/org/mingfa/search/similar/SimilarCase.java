package org.mingfa.search.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.likeness.CitedLaw;
import org.mingfa.search.likeness.SentencePair;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseHeader;

/**
 * A decided case beside the pending one.
 *
 * @param passages its whole text
 * @param score all traits weighed, 0 to 1
 * @param near whether it is near enough to be called similar; others are shown for reference
 * @param recent decided within three years before the search, or a guiding case
 * @param ended why it is no longer to be followed, though a guiding case; or null
 * @param pairs sentences of both that say the same, best first; only of cases that are shown
 */
public record SimilarCase(
        List<CasePassage> passages,
        CitedLaw law,
        Measures measures,
        Aspects aspects,
        double score,
        Precedence precedence,
        boolean near,
        boolean recent,
        @Nullable EndedGuidance ended,
        List<SentencePair> pairs) {

    public SimilarCase {
        passages = List.copyOf(passages);
        pairs = List.copyOf(pairs);
    }

    /** The same with no more than its first passage: where many are kept for their measures alone. */
    public SimilarCase withoutTexts() {
        return new SimilarCase(
                passages.subList(0, 1), law, measures, aspects, score, precedence, near, recent, ended, List.of());
    }

    SimilarCase with(List<SentencePair> shown) {
        return new SimilarCase(passages, law, measures, aspects, score, precedence, near, recent, ended, shown);
    }

    public CaseHeader header() {
        return passages.getFirst().header();
    }
}
