package org.mingfa.evaluation.gate;

import java.util.List;
import org.mingfa.evaluation.gate.SetVerdict.Status;

/**
 * What became of a promotion.
 *
 * @param generation that was to serve, and does if it was promoted; else what served serves on
 * @param forced true when the gate said no and the operator overruled it; recorded
 * @param verdict what the gate said
 */
public record PromotionAnswer(String generation, boolean promoted, boolean forced, GateReport verdict) {

    static PromotionAnswer promoted(GateReport verdict, boolean forced) {
        return new PromotionAnswer(verdict.generation(), true, forced, verdict);
    }

    static PromotionAnswer refused(GateReport verdict) {
        return new PromotionAnswer(verdict.generation(), false, false, verdict);
    }

    /** The sets that it fails. */
    public List<SetVerdict> failed() {
        return verdict.sets().stream()
                .filter(set -> set.status() == Status.FAILED)
                .toList();
    }
}
