package org.mingfa.evaluation.metric;

import java.util.List;

/** Which documents of a ranked list count. */
public enum Documents {
    /** All; the set is judged to the end, so nothing needs saying. */
    COMPLETE(""),
    /** All, and a document that nobody judged counts as not relevant. */
    ALL("/all-documents"),
    /** Only documents that were judged; the others are taken out of the list first (trec_eval -J). */
    JUDGED_ONLY("/judged-only");

    private final String suffix;

    Documents(String suffix) {
        this.suffix = suffix;
    }

    /** What stands behind the metric's name, so that nobody takes one for the other. */
    String suffix() {
        return suffix;
    }

    List<String> of(List<String> ranked, Judgments judgments) {
        return this == JUDGED_ONLY ? ranked.stream().filter(judgments::isJudged).toList() : ranked;
    }
}
