package org.mingfa.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.Latency;
import org.mingfa.evaluation.run.RankAgreement;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.run.SimilarLabel;

/**
 * What was measured.
 *
 * @param set name of the topics
 * @param topics how many
 * @param latency of warm answers, or null where the run came from elsewhere
 * @param groups the metrics again over parts of the topics, by name
 * @param comparison with an earlier run, or null
 * @param agreement with graded labels, for sets of cases; else null
 * @param label how far what is told as 类案 is similar, for sets of cases that were asked; else null
 */
public record EvaluationReport(
        String set,
        int topics,
        Run run,
        List<MetricResult> metrics,
        @Nullable Latency latency,
        Map<String, List<MetricResult>> groups,
        @Nullable RunComparison comparison,
        @Nullable RankAgreement agreement,
        @Nullable SimilarLabel label) {

    public EvaluationReport {
        metrics = List.copyOf(metrics);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** This report with one more row to compare with, e.g. what a control reaches. */
    public EvaluationReport withGroup(String name, List<MetricResult> measured) {
        Map<String, List<MetricResult>> more = new LinkedHashMap<>(groups);
        more.put(name, List.copyOf(measured));
        return new EvaluationReport(set, topics, run, metrics, latency, more, comparison, agreement, label);
    }

    /** This report with what was told as 类案. */
    public EvaluationReport withLabel(SimilarLabel measured) {
        return new EvaluationReport(set, topics, run, metrics, latency, groups, comparison, agreement, measured);
    }

    public Optional<MetricResult> find(Metric metric) {
        return metrics.stream()
                .filter(measured -> measured.metric().equals(metric))
                .findFirst();
    }
}
