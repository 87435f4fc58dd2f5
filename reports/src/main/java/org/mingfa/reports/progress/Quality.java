package org.mingfa.reports.progress;

import java.util.List;

/**
 * How well questions with known answers are answered.
 *
 * @param set name of the questions
 * @param topics how many there are
 */
public record Quality(String set, long topics, List<Metric> metrics) {

    /** A metric with its 95 % interval, as it is to be shown. */
    public record Metric(String name, String mean, String low, String high) {}

    public Quality {
        metrics = List.copyOf(metrics);
    }
}
