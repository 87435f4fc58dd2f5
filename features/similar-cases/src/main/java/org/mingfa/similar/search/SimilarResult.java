package org.mingfa.similar.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Similar cases in their order.
 *
 * @param tiers every tier in order, also those of which nothing is held
 * @param stop the first tier with a case whose facts, focus and law all reach the line, or null
 * @param counter the nearest case that was decided the other way than the first one, or null
 * @param partial whether the time was over before all was compared
 */
public record SimilarResult(
        PendingCaseAnalysis understood,
        List<Tier> tiers,
        @Nullable Precedence stop,
        List<SimilarCase> cases,
        @Nullable SimilarCase counter,
        boolean partial) {

    public SimilarResult {
        tiers = List.copyOf(tiers);
        cases = List.copyOf(cases);
    }
}
