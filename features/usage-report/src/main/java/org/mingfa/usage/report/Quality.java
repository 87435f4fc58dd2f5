package org.mingfa.usage.report;

import java.util.List;

/**
 * How well questions with known answers are answered.
 *
 * @param set name of the questions
 * @param topics how many there are
 * @param subject what answered them, in words: a generation with its day
 */
public record Quality(String set, long topics, String subject, List<Metric> metrics) {

    /** A metric with its 95 % interval, as it is to be shown. */
    public record Metric(String name, String mean, String low, String high) {}

    public Quality {
        metrics = List.copyOf(metrics);
    }
}
