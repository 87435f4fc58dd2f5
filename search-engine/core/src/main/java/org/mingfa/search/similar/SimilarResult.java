package org.mingfa.search.similar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Similar cases in their order.
 *
 * @param tiers every tier in order, also those of which nothing is held
 * @param stop the first tier with a case whose facts, focus and law all reach the line, or null
 * @param counter the nearest case that was decided the other way than the first one, or null
 */
public record SimilarResult(
        Understood understood,
        List<Tier> tiers,
        @Nullable Precedence stop,
        List<SimilarCase> cases,
        @Nullable SimilarCase counter) {

    public SimilarResult {
        tiers = List.copyOf(tiers);
        cases = List.copyOf(cases);
    }

    /**
     * What a generation holds of a tier.
     *
     * @param held how many cases
     * @param from day of the earliest decision, or null where none is dated
     * @param found how many of the compared ones are near
     */
    public record Tier(
            Precedence precedence,
            long held,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int found) {}
}
