package org.mingfa.cli.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.AsOfOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.EvaluationReport;
import org.mingfa.evaluation.EvaluationRequest;
import org.mingfa.evaluation.HtmlReport;
import org.mingfa.evaluation.JsonReport;
import org.mingfa.evaluation.SimilarSearch;
import org.mingfa.evaluation.gate.GateReport;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.CaseCauses;
import org.mingfa.evaluation.run.CauseControl;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.run.TrecRun;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.similar.StandardSimilarCases;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa evaluate SET|--topics F} and {@code mingfa evaluate gate ID}. */
@Command(
        name = "evaluate",
        header = "用带答案的问题测量线上一代。",
        footer = {
            "  mingfa evaluate starter",
            "  mingfa evaluate --topics train.jsonl --as-of any --html report.html",
            "  mingfa evaluate --topics queries.jsonl --qrels qrels.jsonl --control cause",
            "  mingfa evaluate starter --run now.tsv --against before.tsv",
            "  mingfa evaluate gate 20261124-081500-000",
            "  mingfa evaluate answered"
        },
        description = "给出 MRR、召回率等，附 95%% 区间与时延。",
        subcommands = {
            EvaluateCommand.Gate.class,
            EvaluateFloorCommand.class,
            EvaluateCitationsCommand.class,
            EvaluatePublicationCommand.class
        })
public final class EvaluateCommand extends MingfaCommand {

    private static final String CONTROL = "只凭案由排序";

    @Mixin
    private final TopicOptions topics = new TopicOptions();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "auto", description = "auto、lexical 或 hybrid，默认 auto")
    private SearchRequest.Mode mode = SearchRequest.Mode.AUTO;

    @Option(names = "--run", paramLabel = "OUT.tsv", description = "另存逐题结果（TREC 格式）")
    private @Nullable Path run;

    @Option(names = "--html", paramLabel = "OUT.html", description = "另存报告")
    private @Nullable Path html;

    @Option(names = "--against", paramLabel = "RUN.tsv", description = "与先前存下的结果（--run）比较：差别、变差的题")
    private @Nullable Path against;

    /** What a set may be controlled for. */
    enum Control {
        CAUSE
    }

    @Option(names = "--control", paramLabel = "cause", description = "案例题集：另测只凭案由（罪名）排序能得多少分")
    private @Nullable Control control;

    @Override
    public Integer call() throws IOException {
        TopicSet measured = topics.read(root());
        if (control != null && measured.caseTopics().isEmpty()) {
            throw Refusal.invalid("control", "只用于案例题集。");
        }
        EvaluationReport report = LiveSearch.ask(root(), live -> measure(measured, live));
        if (run != null) {
            TrecRun.write(report.run(), run);
        }
        if (html != null) {
            Files.writeString(html, HtmlReport.write(report));
        }
        if (output.isJson()) {
            output.line(JsonReport.write(report));
        } else {
            EvaluationText.print(output, report);
        }
        return ExitCode.DONE;
    }

    private EvaluationReport measure(TopicSet set, OpenGeneration live) {
        if (set.caseTopics().isEmpty()) {
            StatuteSearch statutes = new StatuteSearch(StandardSearcher.open(), live, asOf.get(), mode);
            return run(EvaluationRequest.of(set, statutes, statutes.tag()).timing(statutes.firstPage()));
        }
        SimilarSearch similar =
                new SimilarSearch(StandardSimilarCases.open(), live, asOf.get().shownAt());
        EvaluationRequest request = EvaluationRequest.of(
                        set, similar, "similar-" + live.manifest().id())
                .timing(similar.unremembered());
        EvaluationReport report = run(request).withLabel(similar.label(set));
        for (Map.Entry<String, List<MetricResult>> alone :
                similar.alone(set, request.metrics()).entrySet()) {
            report = report.withGroup(alone.getKey(), alone.getValue());
        }
        return control == null
                ? report
                : report.withGroup(CONTROL, new CauseControl(CaseCauses.of(live)).measured(set, request.metrics()));
    }

    private EvaluationReport run(EvaluationRequest request) {
        EvaluationRequest asked = against == null ? request : request.comparedWith(TrecRun.read(against));
        return new Evaluation(System::nanoTime, done -> {}).run(asked);
    }

    /** Whether a generation may serve. */
    @Command(
            name = "gate",
            header = "检查一代是否达标。",
            footer = "  mingfa evaluate gate 20261124-081500-000",
            description = "未达标时退出码为 4。")
    static final class Gate extends MingfaCommand {
        @Parameters(paramLabel = "ID", description = "代的编号，见 mingfa generation list")
        private String id = "";

        @Override
        public Integer call() throws IOException {
            GateReport verdict = root().promotion().check(id);
            if (output.isJson()) {
                output.json(verdict);
            } else {
                verdict.sets().forEach(one -> {
                    output.line(one.set() + "（" + one.mode() + "） " + one.status() + "：" + one.reason());
                    one.metrics().forEach(metric -> output.line("  " + metric));
                });
                output.message(verdict.isMeasured() ? (verdict.passes() ? "达标。" : "未达标。") : "没有适用于这一代的题集，未作测量。");
            }
            return verdict.passes() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }
}
