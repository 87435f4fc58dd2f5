package org.mingfa.search.learned;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How evidence is weighed, fitted on questions with and without an answer in one generation.
 *
 * @param passages of that generation
 * @param weights of each kind of evidence; one that is absent counts nothing
 * @param base added to their sum
 * @param possible strength from which on a hit is shown as one
 * @param direct strength from which on it very likely answers
 */
public record Calibration(long passages, Map<Evidence, Double> weights, double base, double possible, double direct) {

    public Calibration {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        if (passages < 1 || direct < possible) {
            throw new IllegalArgumentException("passages 应大于 0，direct 不应小于 possible");
        }
    }

    /** The log-odds that a hit with this evidence answers the question. */
    public double strength(Map<Evidence, Double> evidence) {
        double sum = base;
        for (Map.Entry<Evidence, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * evidence.getOrDefault(weight.getKey(), 0.0);
        }
        return sum;
    }

    public ConfidenceLevel band(double strength) {
        return strength >= direct ? ConfidenceLevel.LIKELY : ConfidenceLevel.POSSIBLE;
    }

    public Answerability answered(double strength) {
        if (strength >= direct) {
            return Answerability.DIRECT;
        }
        return strength >= possible ? Answerability.POSSIBLE : Answerability.NONE;
    }
}
