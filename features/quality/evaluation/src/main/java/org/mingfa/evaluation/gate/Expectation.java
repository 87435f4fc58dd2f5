package org.mingfa.evaluation.gate;

import org.mingfa.evaluation.metric.Metric;
import org.mingfa.text.problem.Refusal;

/**
 * What a metric must reach.
 *
 * @param value as measured when the file was written, 0 to 1
 * @param allowedLoss how far below it may fall, 0 to 1
 */
public record Expectation(Metric metric, double value, double allowedLoss) {

    /** Figures are kept to four places; half of the last one is no loss. */
    private static final double ROUNDING = 0.00005;

    public Expectation {
        if (!(value >= 0 && value <= 1 && allowedLoss >= 0 && allowedLoss <= value)) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    metric + "：value 应在 0 至 1 之间，allowed_loss 应在 0 至 value 之间，现为 " + value + " 和 " + allowedLoss);
        }
    }

    /** The lowest value that still passes. */
    public double floor() {
        return value - allowedLoss;
    }

    Expectation loweredTo(double accepted) {
        return isMetBy(accepted) ? this : new Expectation(metric, accepted, Math.min(allowedLoss, accepted));
    }

    boolean isMetBy(double measured) {
        return measured >= floor() - ROUNDING;
    }
}
