package org.mingfa.evaluation.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A mean over topics with its 95 % interval.
 *
 * @param mean of the values themselves
 * @param low 2.5 % of the means of resampled topics lie below
 * @param high 2.5 % lie above
 */
public record Interval(double mean, double low, double high) {

    private static final int RESAMPLES = 2_000;
    /** Fixed, so that the same values give the same interval in every report. */
    private static final long SEED = 20_260_101;

    /** The percentile bootstrap over topics (Efron): topics are drawn with replacement, {@value #RESAMPLES} times. */
    public static Interval of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a mean needs at least one topic");
        }
        double[] each = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] means = new double[RESAMPLES];
        // java.util.Random: its sequence is written down in its contract and so the same on every JDK
        Random random = new Random(SEED);
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < each.length; j++) {
                sum += each[random.nextInt(each.length)];
            }
            means[i] = sum / each.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(each).sum() / each.length;
        return new Interval(mean, means[RESAMPLES * 25 / 1000], means[RESAMPLES * 975 / 1000 - 1]);
    }
}
