package org.mingfa.cli.filing;

import java.nio.file.Path;
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
import org.mingfa.reports.progress.Quality;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
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
        return EvaluationFile.read(SET, JsonReport.write(new Evaluation(System::nanoTime, done -> {}).run(request)));
    }
}
