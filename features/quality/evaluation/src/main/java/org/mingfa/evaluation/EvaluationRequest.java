package org.mingfa.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.Metrics;
import org.mingfa.evaluation.run.Retriever;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.evaluation.topic.TopicSet.JudgmentDepth;

/**
 * What to measure.
 *
 * @param timed what answers for the clock, e.g. a first page where the ranker asks for a hundred hits
 * @param tag name of the system, without spaces: generation, mode, date
 * @param metrics at least one; the first decides which topics count as better or worse
 * @param groups topics measured apart as well, by the group's name, e.g. {@code Exposure.groups}
 * @param previous an earlier run on the same topics to compare with, or null
 */
public record EvaluationRequest(
        TopicSet set,
        Retriever ranker,
        Retriever timed,
        String tag,
        List<Metric> metrics,
        Map<String, Set<String>> groups,
        @Nullable Run previous) {

    public EvaluationRequest {
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("an evaluation without a metric measures nothing");
        }
    }

    /** With the usual metrics of a set of this kind. */
    public static EvaluationRequest of(TopicSet set, Retriever ranker, String tag) {
        List<Metric> metrics = set.judging() == JudgmentDepth.POOLED ? Metrics.FOR_POOLED : Metrics.FOR_COMPLETE;
        return new EvaluationRequest(set, ranker, ranker, tag, metrics, Map.of(), null);
    }

    public EvaluationRequest withMetrics(List<Metric> newMetrics) {
        return new EvaluationRequest(set, ranker, timed, tag, newMetrics, groups, previous);
    }

    public EvaluationRequest timing(Retriever newTimed) {
        return new EvaluationRequest(set, ranker, newTimed, tag, metrics, groups, previous);
    }

    public EvaluationRequest withGroups(Map<String, Set<String>> newGroups) {
        return new EvaluationRequest(set, ranker, timed, tag, metrics, newGroups, previous);
    }

    public EvaluationRequest comparedWith(Run earlier) {
        return new EvaluationRequest(set, ranker, timed, tag, metrics, groups, earlier);
    }
}
