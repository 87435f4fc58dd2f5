package org.mingfa.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.Latency;
import org.mingfa.evaluation.run.RankAgreement;
import org.mingfa.evaluation.run.Run;

/** Asks every topic of a set and measures the answers, then how long they take. */
public final class Evaluation {

    private final LongSupplier ticker;
    private final IntConsumer done;

    /**
     * An evaluation that times its answers.
     *
     * @param ticker nanoseconds from any origin, never going back
     * @param done told after each topic how many were asked, for a progress bar
     */
    public Evaluation(LongSupplier ticker, IntConsumer done) {
        this.ticker = ticker;
        this.done = done;
    }

    public EvaluationReport run(EvaluationRequest request) {
        Run run = Run.of(request.tag(), request.set().topics(), request.ranker(), done);
        Latency latency = Latency.of(request.set().topics(), request.timed(), ticker);
        return report(request, run, latency);
    }

    /** Measures a run that was made elsewhere, e.g. read from a TREC file; the request's ranker is not asked. */
    public static EvaluationReport measure(EvaluationRequest request, Run run) {
        return report(request, run, null);
    }

    private static EvaluationReport report(EvaluationRequest request, Run run, @Nullable Latency latency) {
        List<MetricResult> metrics = run.measured(
                request.metrics(), request.set().ids(), request.set().qrels());
        Map<String, List<MetricResult>> groups = new LinkedHashMap<>();
        request.groups()
                .forEach((name, topics) -> groups.put(
                        name, metrics.stream().map(all -> all.over(topics)).toList()));
        Run previous = request.previous();
        return new EvaluationReport(
                request.set().name(),
                request.set().topics().size(),
                run,
                metrics,
                latency,
                groups,
                previous == null ? null : RunComparison.of(request.set(), metrics, previous),
                request.set().caseTopics().isEmpty() ? null : RankAgreement.of(run, request.set()),
                null);
    }
}
