package org.mingfa.evaluation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingfa.text.problem.Refusal;

/**
 * How far a run lies above another on the same topics.
 *
 * @param interval of the mean difference per topic, by the paired bootstrap
 * @param p how often chance alone, swapping the two runs topic by topic, gives a difference as large in either
 *     direction (Fisher's randomisation test)
 * @param topics in both runs' values
 */
public record Difference(Interval interval, double p, int topics) {

    private static final int ROUNDS = 10_000;
    private static final long SEED = 20_260_102;
    private static final double NOISE = 1e-12;

    /** The later run's values against the earlier one's over the topics of both; a {@link Refusal} when they share none. */
    public static Difference between(Map<String, Double> earlier, Map<String, Double> later) {
        List<Double> differences = new ArrayList<>();
        later.forEach((topic, value) -> {
            Double before = earlier.get(topic);
            if (before != null) {
                differences.add(value - before);
            }
        });
        if (differences.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "两次运行没有相同的问题，无从比较；请用同一问题集的运行文件。");
        }
        return new Difference(Interval.of(differences), randomisation(differences), differences.size());
    }

    private static double randomisation(List<Double> differences) {
        double[] changed = differences.stream()
                .mapToDouble(Double::doubleValue)
                .filter(d -> d != 0)
                .toArray();
        double observed = Math.abs(sum(changed));
        Random random = new Random(SEED);
        int asLarge = 0;
        for (int i = 0; i < ROUNDS; i++) {
            double sum = 0;
            for (double difference : changed) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            if (Math.abs(sum) >= observed - NOISE) {
                asLarge++;
            }
        }
        return (asLarge + 1.0) / (ROUNDS + 1.0);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
