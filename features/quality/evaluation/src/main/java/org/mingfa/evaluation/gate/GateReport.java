package org.mingfa.evaluation.gate;

import java.util.List;
import org.mingfa.evaluation.gate.SetVerdict.Status;

/**
 * Whether a generation may serve.
 *
 * @param generation that was measured
 * @param sets what each set says
 */
public record GateReport(String generation, List<SetVerdict> sets) {

    public GateReport {
        sets = List.copyOf(sets);
    }

    /** No set refuses. Where no set applied, nothing refuses either; see {@link #isMeasured}. */
    public boolean passes() {
        return sets.stream().noneMatch(set -> set.status() == Status.FAILED);
    }

    /** At least one set applied; otherwise the generation was let through unseen, which the operator must be told. */
    public boolean isMeasured() {
        return sets.stream().anyMatch(set -> set.status() != Status.NOT_APPLICABLE);
    }
}
