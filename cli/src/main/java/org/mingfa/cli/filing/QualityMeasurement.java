package org.mingfa.cli.filing;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.generation.Promotion;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.usage.Output;
import org.mingfa.cli.usage.Today;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.EvaluationRequest;
import org.mingfa.evaluation.report.JsonReport;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.progress.Quality;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.text.problem.Refusal;

/** How well the live generation answers the product's own questions, for a report; as {@code mingfa evaluate starter} says it. */
public final class QualityMeasurement {

    private static final String SET = "starter";

    private QualityMeasurement() {}

    /** Nothing where there is no generation to measure: the report says so, and is made all the same. */
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
        return EvaluationFile.read(SET, report, read -> subject(live.manifest()));
    }

    /** The generation with the days on which it was built and measured: a report of last month may be made after an update. */
    private static String subject(Manifest generation) {
        return "索引 " + generation.id() + "（"
                + OfficialDay.format(
                        LocalDate.ofInstant(generation.finished(), Today.clock().getZone())) + "构建，"
                + OfficialDay.format(Today.date()) + "测量）";
    }
}
