package org.mingfa.similar.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ClaimResult;

/**
 * The order of the guidance on similar cases (item 4): what is near stands by tier, inside a tier the last three years
 * first, then by score. What is not near follows for reference, first what reaches the line of facts, focus and law, then by score.
 */
final class GuidanceOrder {

    /** 指导意见第四条第二款：近三年. */
    private static final int RECENT_YEARS = 3;

    private static final Comparator<SimilarCase> BY_SCORE = Comparator.comparingDouble(SimilarCase::score)
            .reversed()
            .thenComparing(GuidanceOrder::decided, Comparator.reverseOrder())
            .thenComparing(one -> one.header().id().value());

    private static final Comparator<SimilarCase> BY_TIER = Comparator.comparing(SimilarCase::precedence)
            .thenComparing(one -> one.precedence() != Precedence.REFERENCE && !one.recent())
            .thenComparing(BY_SCORE);

    /** What would be 类案, had the asker told all that it takes, before the rest. */
    private static final Comparator<SimilarCase> BY_LINE = Comparator.comparing(
                    (SimilarCase one) -> !SimilarCase.reachesLine(one.measures(), one.aspects()))
            .thenComparing(BY_SCORE);

    private GuidanceOrder() {}

    /** By similarity alone. */
    static List<SimilarCase> byScore(List<SimilarCase> cases) {
        return cases.stream().sorted(BY_SCORE).toList();
    }

    static List<SimilarCase> byTier(List<SimilarCase> cases) {
        List<SimilarCase> ordered = new ArrayList<>();
        cases.stream().filter(SimilarCase::near).sorted(BY_TIER).forEach(ordered::add);
        cases.stream().filter(one -> !one.near()).sorted(BY_LINE).forEach(ordered::add);
        return ordered;
    }

    /** A case without a date is not recent. */
    static boolean isRecent(Precedence precedence, @Nullable LocalDate decided, LocalDate searched) {
        return precedence == Precedence.GUIDING
                || decided != null && !decided.isBefore(searched.minusYears(RECENT_YEARS));
    }

    /** The first tier with a similar case; what nobody need search is none. */
    static Optional<Precedence> stop(List<SimilarCase> cases) {
        return cases.stream()
                .filter(one -> one.precedence() != Precedence.REFERENCE && one.ended() == null)
                .filter(SimilarCase::near)
                .map(SimilarCase::precedence)
                .min(Comparator.naturalOrder());
    }

    /** Of the similar cases the nearest that was decided the other way than the first one of which the result is known. */
    static Optional<SimilarCase> counter(List<SimilarCase> ordered) {
        List<SimilarCase> known = ordered.stream()
                .filter(one -> one.near() && one.header().dispute().result() != null)
                .toList();
        return known.stream()
                .filter(one -> isDismissed(one) != isDismissed(known.getFirst()))
                .min(BY_SCORE);
    }

    private static boolean isDismissed(SimilarCase one) {
        return one.header().dispute().result() == ClaimResult.DISMISSED;
    }

    private static LocalDate decided(SimilarCase one) {
        LocalDate decided = one.header().decided();
        return decided == null ? LocalDate.MIN : decided;
    }
}
