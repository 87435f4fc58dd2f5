package org.mingfa.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.cases.CasePage.CitedArticle;

/**
 * What was understood of the pending case; everything that was inferred may be given by the asker instead.
 *
 * @param kind 民事, 刑事 or 行政: only cases of this kind, and of none that is known, were compared; null where all were
 * @param cause given, or the likeliest inferred; null where too few or too distant cases speak for any
 * @param causes inferred from the nearest cases, likeliest first, with confidence from 0 to 1; empty where it was given
 * @param focus given, or read from the description; null where it names none
 * @param cited articles given or cited in the description
 * @param expected articles that the nearest cases cite, where the asker gave none; what law is compared by then
 */
public record PendingAnswer(
        @Nullable String kind,
        @Nullable String cause,
        boolean causeGiven,
        List<Guess> causes,
        @Nullable String focus,
        boolean focusGiven,
        List<CitedArticle> cited,
        List<CitedArticle> expected,
        @Nullable String court,
        @Nullable String courtLevel,
        @Nullable String province) {

    public PendingAnswer {
        causes = List.copyOf(causes);
        cited = List.copyOf(cited);
        expected = List.copyOf(expected);
    }

    /** A cause and how much of the nearest cases' weight speaks for it, 0 to 1. */
    public record Guess(String cause, double confidence) {}
}
