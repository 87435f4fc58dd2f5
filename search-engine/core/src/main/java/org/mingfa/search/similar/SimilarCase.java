package org.mingfa.search.similar;

import java.util.List;
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
        List<SentencePair> pairs) {

    public SimilarCase {
        passages = List.copyOf(passages);
        pairs = List.copyOf(pairs);
    }

    SimilarCase with(List<SentencePair> shown) {
        return new SimilarCase(passages, law, measures, aspects, score, precedence, near, recent, shown);
    }

    public CaseHeader header() {
        return passages.getFirst().header();
    }
}
