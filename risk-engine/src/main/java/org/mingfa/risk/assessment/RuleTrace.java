package org.mingfa.risk.assessment;

import java.util.List;
import org.mingfa.risk.condition.LeafTrace;

/**
 * How one rule came to its outcome.
 *
 * @param conditions the expressions looked at, with the values they used
 */
public record RuleTrace(String rule, RuleOutcome outcome, List<LeafTrace> conditions) {

    /** What became of a rule. */
    public enum RuleOutcome {
        PROMPTED,
        /** Its condition is false. */
        SILENT,
        /** Its condition is true, but so is one of its exceptions. */
        EXCEPTED,
        NOT_ASSESSED
    }

    public RuleTrace {
        conditions = List.copyOf(conditions);
    }
}
