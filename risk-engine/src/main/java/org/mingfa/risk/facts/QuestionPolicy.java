package org.mingfa.risk.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;

/**
 * When and how a fact is asked for.
 *
 * @param askedIf when the question makes sense; an empty {@code All} for always
 * @param progress codes of the steps of a first instance at which it can be answered; empty for all
 * @param inferences what is known without asking
 * @param implications what this answer says of other facts, whatever else is told
 * @param presumptions what a warning may suppose until it is told: an appeal not yet handed in
 * @param printed whether the answer may stand on a paper that the party signs and others read
 */
public record QuestionPolicy(
        Condition askedIf,
        Set<String> progress,
        List<Inference> inferences,
        List<Implication> implications,
        List<Inference> presumptions,
        Manner manner,
        boolean printed) {

    /** The fact that says how far a first instance is. */
    public static final String PROGRESS = "progress";

    /** Whether anybody is asked. */
    public enum Manner {
        ASKED,
        /**
         * Used when a party tells it of its own accord, but never asked for, because the answer may be held against the
         * party: that a paper was altered, that a fact was admitted.
         */
        TOLD_ONLY
    }

    /** A value that holds when a condition over other facts does, unless the party says otherwise. */
    public record Inference(Object value, Condition when) {}

    /**
     * A value that another fact has by this answer, unless the party says otherwise.
     *
     * @param value the answer that implies it; null for any
     * @param impliedValue as the answer to the other is written
     */
    public record Implication(@Nullable Object value, String implied, String impliedValue) {}

    public QuestionPolicy {
        progress = Set.copyOf(progress);
        inferences = List.copyOf(inferences);
        presumptions = List.copyOf(presumptions);
    }

    /** Every condition over other facts. */
    public Stream<Condition> conditions() {
        return Stream.concat(
                Stream.of(askedIf),
                Stream.concat(inferences.stream(), presumptions.stream()).map(Inference::when));
    }
}
