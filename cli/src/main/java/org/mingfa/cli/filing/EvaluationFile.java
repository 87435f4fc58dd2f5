package org.mingfa.cli.filing;

import java.util.List;
import java.util.function.Function;
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
     * Reads the file. What was measured is told by the tag of its run: generation, mode, and the day of the law.
     *
     * @param name for messages
     */
    public static Quality read(String name, String text) {
        return read(name, text, report -> {
            String tag = report.path("system").asString();
            return tag.isBlank() ? "评测文件没有写明的索引" : "索引 " + tag + "（评测文件所记）";
        });
    }

    /**
     * Reads an evaluation.
     *
     * @param subject what was measured, in words
     */
    static Quality read(String name, String text, Function<JsonNode, String> subject) {
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
                    report.path("set").asString(), report.path("topics").asLong(), subject.apply(report), metrics);
        } catch (JacksonException e) {
            throw new Refusal(Kind.BAD_INPUT, name + " 不是 JSON：应为 mingfa evaluate 题集 --json 的输出。", e);
        }
    }
}
