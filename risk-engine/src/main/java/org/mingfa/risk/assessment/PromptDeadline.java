package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.Postponement;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.RuleVersion;

/**
 * The day a prompt is about.
 *
 * @param day the earliest day that a careful party must take for the last one
 * @param of the rule's own: what happens that day, and what it is to the party
 * @param explain how it was computed, step by step, in Chinese
 * @param assumptions what was taken for granted, e.g. that no holiday notice is out yet
 * @param alternative another day where the law is disputed, or null
 * @param postponement from which day a rest day moved it, before which a careful party acts, and by which provisions; or
 *     null
 * @param counting what the counting rests on
 */
public record PromptDeadline(
        LocalDate day,
        RuleVersion.Deadline of,
        List<String> explain,
        List<String> assumptions,
        @Nullable LocalDate alternative,
        @Nullable Postponement postponement,
        List<Source> counting) {

    public PromptDeadline {
        explain = List.copyOf(explain);
        assumptions = List.copyOf(assumptions);
        counting = List.copyOf(counting);
    }

    /** The last day as counted, where a rest day moved it; or null. */
    public @Nullable LocalDate unmoved() {
        return postponement == null ? null : postponement.counted();
    }

    /** What happens that day. */
    public String label() {
        return of.label();
    }
}
