package org.mingfa.answers.generation;

import java.util.List;
import org.mingfa.evaluation.expected.GateReport;
import org.mingfa.evaluation.expected.SetVerdict;
import org.mingfa.evaluation.expected.SetVerdict.Status;

/** What became of a promotion, with what the gate said. */
public sealed interface PromotionAnswer {

    GateReport verdict();

    /**
     * The generation serves now.
     *
     * @param forced true when the gate said no and the operator overruled it; recorded
     */
    record Promoted(GateReport verdict, boolean forced) implements PromotionAnswer {}

    /** The gate said no; what served serves on. */
    record Refused(GateReport verdict) implements PromotionAnswer {

        /** The sets that it fails. */
        public List<SetVerdict> failed() {
            return verdict.sets().stream()
                    .filter(set -> set.status() == Status.FAILED)
                    .toList();
        }
    }
}
