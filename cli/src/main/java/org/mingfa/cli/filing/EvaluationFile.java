package org.mingfa.cli.filing;

import java.util.List;
import org.mingfa.reports.progress.Quality;
import org.mingfa.reports.progress.Quality.Metric;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kept answer of {@code mingfa evaluate SET --json}. */
public final class EvaluationFile {

    private EvaluationFile() {}

    /**
     * Reads the file.
     *
     * @param name for messages
     */
    public static Quality read(String name, String text) {
        try {
            JsonNode report = JsonMapper.shared().readTree(text);
            List<Metric> metrics = report.path("metrics")
                    .valueStream()
                    .map(metric -> new Metric(
                            metric.path("metric").asString(),
                            metric.path("mean").asString(),
                            metric.path("low").asString(),
                            metric.path("high").asString()))
                    .toList();
            if (metrics.isEmpty()) {
                throw new Refusal(Kind.BAD_INPUT, name + " 没有指标：应为 mingfa evaluate 题集 --json 的输出。");
            }
            return new Quality(
                    report.path("set").asString(), report.path("topics").asLong(), metrics);
        } catch (JacksonException e) {
            throw new Refusal(Kind.BAD_INPUT, name + " 不是 JSON：应为 mingfa evaluate 题集 --json 的输出。", e);
        }
    }
}
