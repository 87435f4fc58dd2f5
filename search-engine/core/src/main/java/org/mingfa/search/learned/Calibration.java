package org.mingfa.search.learned;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How evidence is weighed, fitted on questions with and without an answer in one generation.
 *
 * @param passages of that generation
 * @param answer the log-odds that a hit with its evidence answers the question at all
 * @param possible strength from which on a hit is shown as one
 * @param direct strength from which on it very likely answers
 * @param label which hits are said to be likely; null where that was not learned, and none is
 */
public record Calibration(
        long passages,
        Logit answer,
        double possible,
        double direct,
        @Nullable Label label) {

    public Calibration {
        if (passages < 1 || direct < possible) {
            throw new IllegalArgumentException("passages 应大于 0，direct 不应小于 possible");
        }
    }

    /**
     * The label of a hit that is shown (ADR 130).
     *
     * @param decisive the log-odds that the hit is the decisive article
     * @param likely probability from which on it is called likely
     */
    public record Label(Logit decisive, double likely) {}

    public Calibration with(Label other) {
        return new Calibration(passages, answer, possible, direct, other);
    }

    /** The log-odds that a hit with this evidence answers the question. */
    public double strength(Map<Evidence, Double> evidence) {
        return answer.at(evidence);
    }

    /** That the hit is the decisive article; 0 where that was not learned. */
    public double probability(Map<Evidence, Double> evidence) {
        return label == null ? 0 : label.decisive().probability(evidence);
    }

    public ConfidenceLevel band(double probability) {
        return label != null && probability >= label.likely() ? ConfidenceLevel.LIKELY : ConfidenceLevel.POSSIBLE;
    }

    public Answerability answered(double strength) {
        if (strength >= direct) {
            return Answerability.DIRECT;
        }
        return strength >= possible ? Answerability.POSSIBLE : Answerability.NONE;
    }
}
