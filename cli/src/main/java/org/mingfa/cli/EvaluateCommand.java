package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.EvaluationReport;
import org.mingfa.evaluation.EvaluationRequest;
import org.mingfa.evaluation.expected.GateReport;
import org.mingfa.evaluation.report.HtmlReport;
import org.mingfa.evaluation.report.JsonReport;
import org.mingfa.evaluation.run.StatuteSearch;
import org.mingfa.evaluation.run.TrecRun;
import org.mingfa.evaluation.topic.TopicFile;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.find.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mingfa evaluate SET|--topics F} and {@code mingfa evaluate gate ID}. */
@Command(
        name = "evaluate",
        header = {
            "例：",
            "  mingfa evaluate starter",
            "  mingfa evaluate --topics ../shared/evaluation/stard/train.jsonl --as-of any --html report.html",
            "  mingfa evaluate gate 20261124-081500-000",
            ""
        },
        description = "用带答案的问题测量线上一代：MRR、召回率等，附 95% 区间与时延。",
        subcommands = EvaluateCommand.Gate.class)
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Mingfa root;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "SET", description = "题集名：starter，或数据目录 evaluation/ 下的文件名")
    private @Nullable String set;

    @Option(names = "--topics", paramLabel = "FILE", description = "题集文件（JSONL，见 docs/howto/evaluate.md）")
    private @Nullable Path topics;

    @Option(names = "--as-of", paramLabel = "DATE|any", description = "按哪一天的法律，默认今天")
    private @Nullable String asOf;

    @Option(names = "--mode", defaultValue = "auto", description = "auto、lexical 或 hybrid，默认 auto")
    private SearchRequest.Mode mode = SearchRequest.Mode.AUTO;

    @Option(names = "--run", paramLabel = "OUT.tsv", description = "另存逐题结果（TREC 格式）")
    private @Nullable Path run;

    @Option(names = "--html", paramLabel = "OUT.html", description = "另存报告")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        TopicSet measured = topicSet();
        EvaluationReport report = LiveSearch.ask(Objects.requireNonNull(root), live -> {
            StatuteSearch search = new StatuteSearch(LiveSearch.searcher(), live, Today.asOf(asOf), mode);
            return new Evaluation(System::nanoTime, asked -> {})
                    .run(EvaluationRequest.of(measured, search, search.tag()).timing(search.firstPage()));
        });
        if (run != null) {
            TrecRun.write(report.run(), run);
        }
        if (html != null) {
            Files.writeString(html, HtmlReport.write(report));
        }
        if (output.isJson()) {
            output.line(JsonReport.write(report));
        } else {
            print(report);
        }
        return ExitCode.DONE;
    }

    private TopicSet topicSet() {
        if (topics != null) {
            return TopicFile.read(topics).asSet(topics.getFileName().toString());
        }
        if (set == null) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "缺少题集：写题集名，或以 --topics 给出文件。");
        }
        return PromotionGate.sets(Objects.requireNonNull(root)).topics(set);
    }

    private void print(EvaluationReport report) {
        output.line(report.set() + "：" + report.topics() + " 题");
        report.metrics()
                .forEach(one -> output.line(String.format(
                        Locale.ROOT,
                        "%-12s %.4f  [%.4f, %.4f]",
                        one.metric().name(),
                        one.interval().mean(),
                        one.interval().low(),
                        one.interval().high())));
        var latency = report.latency();
        if (latency != null) {
            output.line(String.format(
                    Locale.ROOT,
                    "时延（首页，热） p50 %.1f ms  p99 %.1f ms",
                    latency.median().toNanos() / 1e6,
                    latency.p99().toNanos() / 1e6));
        }
    }

    /** Whether a generation may serve. */
    @Command(name = "gate", description = "检查一代是否达标；未达标时退出码为 4。")
    static final class Gate implements Callable<Integer> {
        @ParentCommand
        private @Nullable EvaluateCommand parent;

        @Mixin
        private final Output output = new Output();

        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        public Integer call() throws IOException {
            GateReport verdict = PromotionGate.check(Objects.requireNonNull(Objects.requireNonNull(parent).root), id);
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
