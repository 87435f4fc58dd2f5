package org.mingfa.answers.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Hit.MatchReason;

/**
 * {@code answer} of a search: the first hit's words, where it is likely the decisive article, a question that a person wrote
 * for it is much like what was asked, and it is short enough to be quoted whole. Of a longer one no sentence is chosen: the one with most words of the question may be the exception to the rule.
 *
 * @param nature 原文, 要点 or 示例: whose words these are
 */
public record AnswerLine(String hit, String words, String nature) {

    /** Some lines of a phone. */
    static final int LONGEST = 120;

    /** None where no article decides by itself, one was asked for by its number, or nobody read question and article together. */
    static Optional<AnswerLine> find(List<Hit> hits) {
        return hits.stream()
                .limit(1)
                .filter(hit -> hit.match() != MatchReason.CITATION)
                .filter(hit -> decides(hit.weighed()))
                .filter(Hit.OfLaw.class::isInstance)
                .map(Hit.OfLaw.class::cast)
                .filter(hit -> hit.passage().article() != null)
                .flatMap(hit -> whole(hit.text()).stream()
                        .map(words -> new AnswerLine(
                                hit.id(), words, hit.law().nature().label())))
                .findFirst();
    }

    private static boolean decides(@Nullable HitConfidence weighed) {
        return weighed != null && weighed.band() == ConfidenceLevel.LIKELY && weighed.nearKnownQuestion();
    }

    /** A text in one line; none of one that is longer. */
    static Optional<String> whole(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.of(text.replace("\n", ""));
    }
}
