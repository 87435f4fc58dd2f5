package org.mingfa.cli.usage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.EvaluationRequest;
import org.mingfa.evaluation.JsonReport;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.report.Quality;
import org.mingfa.usage.report.Quality.Metric;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well searches find, for a report: read from a kept answer of {@code mingfa evaluate SET --json}, or measured. */
public final class SearchQuality {

    private static final String SET = "starter";

    private SearchQuality() {}

    /**
     * Measures the live generation, as {@code mingfa evaluate starter} does. Nothing where there is none: the report says so, and
     * is made all the same.
     */
    public static @Nullable Quality of(GenerationStore store, Path data, Output output) {
        try (LiveGeneration live = new LiveGeneration(store)) {
            TopicSet set = Promotion.sets(data).topics(SET);
            return live.ask(generation -> measure(set, generation));
        } catch (Refusal none) {
            output.message("检索质量没有测量：" + none.detail());
            return null;
        }
    }

    private static Quality measure(TopicSet set, OpenGeneration live) {
        StatuteSearch statutes =
                new StatuteSearch(StandardSearcher.open(), live, Today.dates().read(null), SearchRequest.Mode.AUTO);
        EvaluationRequest request = EvaluationRequest.of(set, statutes, statutes.tag());
        String report = JsonReport.write(new Evaluation(System::nanoTime, done -> {}).run(request));
        return read(SET, report, read -> subject(live.manifest()));
    }

    /** The generation with the days on which it was built and measured: a report of last month may be made after an update. */
    private static String subject(Manifest generation) {
        return "索引 " + generation.id() + "（"
                + OfficialDay.format(
                        LocalDate.ofInstant(generation.finished(), Today.clock().getZone())) + "构建，"
                + OfficialDay.format(Today.date()) + "测量）";
    }

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
    private static Quality read(String name, String text, Function<JsonNode, String> subject) {
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
                throw new Refusal(Refusal.Kind.BAD_INPUT, name + " 没有指标：应为 mingfa evaluate 题集 --json 的输出。");
            }
            return new Quality(
                    report.path("set").asString(), report.path("topics").asLong(), subject.apply(report), metrics);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, name + " 不是 JSON：应为 mingfa evaluate 题集 --json 的输出。", e);
        }
    }
}
