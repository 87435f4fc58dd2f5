package org.mingfa.evaluation.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.EvaluationReport;
import org.mingfa.evaluation.EvaluationRequest;
import org.mingfa.evaluation.gate.Thresholds.SearchMode;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.run.TopicCoverage;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.LegalIndex.Capability;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.AsOf;

/** Measures a generation on every gated set before it may serve. */
public final class GenerationGate {

    /** Generations whose numbers of laws differ by less than this part are compared with each other. */
    private static final double ALIKE = 0.1;

    private final Searcher searcher;
    private final Evaluation evaluation;

    /**
     * A gate.
     *
     * @param searcher as it serves: with vectors where the generations have them
     */
    public GenerationGate(Searcher searcher, Evaluation evaluation) {
        this.searcher = searcher;
        this.evaluation = evaluation;
    }

    /**
     * Checks a candidate.
     *
     * @param live the generation that it would replace, or null for the first one: a candidate may not lose the laws that
     *     a set asks for and so escape the set
     */
    public GateReport check(
            OpenGeneration candidate, @Nullable OpenGeneration live, List<GateSet> sets, LocalDate today) {
        List<SetVerdict> verdicts = sets.stream()
                .flatMap(set -> modes(set).map(mode -> new GateRun(set, mode)))
                .parallel() // a verdict is what an update waits for at its end
                .map(one -> check(candidate, live, one.set(), one.mode(), today))
                .toList();
        return new GateReport(candidate.manifest().id(), verdicts);
    }

    private record GateRun(GateSet set, SearchMode mode) {}

    private static Stream<SearchMode> modes(GateSet set) {
        return Stream.of(SearchMode.values())
                .filter(mode -> !set.expected().of(mode).isEmpty());
    }

    private SetVerdict check(
            OpenGeneration candidate, @Nullable OpenGeneration live, GateSet set, SearchMode mode, LocalDate today) {
        Thresholds expected = set.expected();
        AsOf asOf = expected.asOf(today);
        int laws = laws(candidate);
        if (!expected.requires().fits(laws)) {
            return SetVerdict.notApplicable(expected, mode, "预期值不适用于收录 " + laws + " 部法律的一代。");
        }
        TopicCoverage coverage = TopicCoverage.of(set.topics().statuteTopics(), candidate, asOf);
        if (coverage.share() < expected.requires().articles()) {
            return lacking(expected, mode, coverage, live == null ? 0 : share(live, set, asOf));
        }
        if (mode == SearchMode.HYBRID && !hasVectors(candidate)) {
            return live != null && hasVectors(live)
                    ? SetVerdict.failed(expected, mode, "线上一代有向量，候选一代没有。请以 --vectors on 重新构建。")
                    : SetVerdict.notApplicable(expected, mode, "这一代没有向量（--vectors off）。");
        }
        if (live == null || !isAlike(live, candidate, set, mode, asOf)) {
            return SetVerdict.of(expected, mode, measured(candidate, set, mode, asOf));
        }
        List<EvaluationReport> both = Stream.of(candidate, live)
                .parallel()
                .map(generation -> measured(generation, set, mode, asOf))
                .toList();
        return SetVerdict.of(set, mode, both.getFirst(), both.getLast());
    }

    private EvaluationReport measured(OpenGeneration generation, GateSet set, SearchMode mode, AsOf asOf) {
        StatuteSearch search = new StatuteSearch(searcher, generation, asOf, mode.mode());
        List<Metric> metrics =
                set.expected().of(mode).stream().map(Expectation::metric).toList();
        return evaluation.run(EvaluationRequest.of(set.topics(), search, search.tag())
                .timing(topic -> List.of())
                .withMetrics(metrics));
    }

    /** About as many laws, all that the set asks for, and the same ways to search: then a loss is a loss. */
    private static boolean isAlike(
            OpenGeneration live, OpenGeneration candidate, GateSet set, SearchMode mode, AsOf asOf) {
        double ratio = (double) laws(candidate) / Math.max(1, laws(live));
        return ratio > 1 - ALIKE && ratio < 1 + ALIKE && answers(live, set, mode, asOf);
    }

    /** Whether a generation has the laws that a set asks for, and can be searched in that mode. */
    private static boolean answers(OpenGeneration generation, GateSet set, SearchMode mode, AsOf asOf) {
        return (mode != SearchMode.HYBRID || hasVectors(generation))
                && share(generation, set, asOf) >= set.expected().requires().articles();
    }

    private static int laws(OpenGeneration generation) {
        return generation.catalogue().laws().size();
    }

    private static double share(OpenGeneration live, GateSet set, AsOf asOf) {
        return TopicCoverage.of(set.topics().statuteTopics(), live, asOf).share();
    }

    private static boolean hasVectors(OpenGeneration generation) {
        return generation.index().capabilities().contains(Capability.VECTORS);
    }

    private static SetVerdict lacking(Thresholds expected, SearchMode mode, TopicCoverage coverage, double liveShare) {
        String lack = String.format(
                Locale.ROOT,
                "问题集所涉 %d 条法条中，这一代只有 %.1f%%，不足 %.1f%%",
                coverage.relevant(),
                coverage.share() * 100,
                expected.requires().articles() * 100);
        if (liveShare >= expected.requires().articles()) {
            return SetVerdict.failed(
                    expected, mode, lack + String.format(Locale.ROOT, "，而线上一代有 %.1f%%。请检查语料是否丢失。", liveShare * 100));
        }
        return SetVerdict.notApplicable(expected, mode, lack + "，无从评测。");
    }
}
