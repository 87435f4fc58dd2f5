package org.mingfa.evaluation;

import java.util.List;
import org.mingfa.evaluation.RunComparison.TopicChange;
import org.mingfa.evaluation.metric.Interval;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.Latency;
import org.mingfa.evaluation.run.RankAgreement;
import org.mingfa.evaluation.run.SimilarLabel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as JSON, for machines and for {@code --json}. */
public final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonReport() {}

    public static String write(EvaluationReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("set", report.set());
        root.put("system", report.run().tag());
        root.put("topics", report.topics());
        metrics(root.putArray("metrics"), report.metrics());
        RankAgreement agreement = report.agreement();
        if (agreement != null) {
            ObjectNode node = root.putObject("agreement");
            node.put("pairs", agreement.pairs());
            node.put("rightly", rounded(agreement.rightly()));
            node.put("documents", agreement.documents());
            node.put("spearman", rounded(agreement.spearman()));
        }
        SimilarLabel label = report.label();
        if (label != null) {
            ObjectNode node = root.putObject("label");
            node.put("told", label.told());
            node.put("similar", label.similar());
            node.put("both", label.both());
            node.put("precision", rounded(label.precision()));
            node.put("recall", rounded(label.recall()));
        }
        if (!report.groups().isEmpty()) {
            ArrayNode groups = root.putArray("groups");
            report.groups().forEach((name, measured) -> {
                ObjectNode group = groups.addObject();
                group.put("name", name);
                group.put(
                        "topics",
                        measured.isEmpty() ? 0 : measured.getFirst().values().size());
                metrics(group.putArray("metrics"), measured);
            });
        }
        Latency latency = report.latency();
        if (latency != null) {
            ObjectNode node = root.putObject("latency_ms");
            node.put("answers", latency.answers());
            node.put("p50", Figures.milliseconds(latency.median()));
            node.put("p99", Figures.milliseconds(latency.p99()));
            node.put("max", Figures.milliseconds(latency.longest()));
        }
        RunComparison comparison = report.comparison();
        if (comparison != null) {
            comparison(root.putObject("comparison"), comparison);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void metrics(ArrayNode array, List<MetricResult> metrics) {
        for (MetricResult measured : metrics) {
            ObjectNode node = array.addObject();
            node.put("metric", measured.metric().name());
            interval(node, measured.interval());
        }
    }

    private static void interval(ObjectNode node, Interval interval) {
        node.put("mean", rounded(interval.mean()));
        node.put("low", rounded(interval.low()));
        node.put("high", rounded(interval.high()));
    }

    private static void comparison(ObjectNode node, RunComparison comparison) {
        node.put("previous", comparison.previous());
        node.put("topics_missing", comparison.missing());
        ArrayNode differences = node.putArray("differences");
        comparison.differences().forEach((metric, difference) -> {
            ObjectNode each = differences.addObject();
            each.put("metric", metric.name());
            each.put("topics", difference.topics());
            interval(each, difference.interval());
            each.put("p", rounded(difference.p()));
        });
        changes(node.putArray("worse"), comparison.worse());
        changes(node.putArray("better"), comparison.better());
    }

    private static void changes(ArrayNode array, List<TopicChange> changes) {
        for (TopicChange change : changes) {
            ObjectNode node = array.addObject();
            node.put("topic", change.topic());
            node.put("text", change.text());
            node.put("before", rounded(change.before()));
            node.put("now", rounded(change.now()));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
