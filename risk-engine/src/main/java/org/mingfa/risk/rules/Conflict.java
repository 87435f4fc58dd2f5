package org.mingfa.risk.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.text.problem.Refusal;

/**
 * A question on which the law can be read in two ways; both are shown, the careful one first.
 *
 * @param onlyIf the question arises only in these cases, or null for always
 * @param readings at least two
 */
public record Conflict(String question, @Nullable Condition onlyIf, List<Reading> readings) {

    /** One way to read the law, with its provisions. */
    public record Reading(String holds, List<Basis> basis) {

        public Reading {
            basis = List.copyOf(basis);
        }
    }

    public Conflict {
        readings = List.copyOf(readings);
        if (readings.size() < 2) {
            throw Refusal.invalid("readings", "readings 至少要有两种读法");
        }
    }
}
