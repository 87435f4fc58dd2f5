package org.mingfa.cli.quality;

import java.util.List;
import java.util.Locale;
import org.mingfa.cli.text.Output;
import org.mingfa.evaluation.EvaluationReport;
import org.mingfa.evaluation.RunComparison;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.Latency;
import org.mingfa.evaluation.run.RankAgreement;
import org.mingfa.evaluation.run.SimilarLabel;

/** An evaluation as a terminal shows it. */
public final class EvaluationText {

    private static final int WORSE_SHOWN = 20;

    private EvaluationText() {}

    public static void print(Output output, EvaluationReport report) {
        output.line(report.set() + "：" + report.topics() + " 题");
        print(output, report.metrics());
        RankAgreement agreement = report.agreement();
        if (agreement != null) {
            output.line(String.format(
                    Locale.ROOT,
                    "同一题中标注不同的两件，排对 %.4f（%d 对）；标注与得分的等级相关（Spearman）%.4f（%d 件）",
                    agreement.rightly(),
                    agreement.pairs(),
                    agreement.spearman(),
                    agreement.documents()));
        }
        SimilarLabel label = report.label();
        if (label != null) {
            output.line(String.format(
                    Locale.ROOT,
                    "标为类案的 %d 件中 %d 件标注为相似（精确率 %.4f），占标注为相似的 %d 件的 %.4f（召回率）；只计有标注的",
                    label.told(),
                    label.both(),
                    label.precision(),
                    label.similar(),
                    label.recall()));
        }
        report.groups().forEach((name, metrics) -> {
            output.line(name + "：");
            print(output, metrics);
        });
        RunComparison comparison = report.comparison();
        if (comparison != null) {
            print(output, comparison);
        }
        Latency latency = report.latency();
        if (latency != null) {
            output.line(String.format(
                    Locale.ROOT,
                    "时延（首页，热） p50 %.1f ms  p99 %.1f ms",
                    latency.median().toNanos() / 1e6,
                    latency.p99().toNanos() / 1e6));
        }
    }

    private static void print(Output output, List<MetricResult> metrics) {
        metrics.forEach(one -> output.line(String.format(
                Locale.ROOT,
                "%-24s %.4f  [%.4f, %.4f]",
                one.metric().name(),
                one.interval().mean(),
                one.interval().low(),
                one.interval().high())));
    }

    /** The set is the operator's own file, so its questions may be shown again. */
    private static void print(Output output, RunComparison comparison) {
        output.line("与 " + comparison.previous() + " 相比：" + comparison.better().size() + " 题变好，"
                + comparison.worse().size() + " 题变差");
        comparison.worse().stream()
                .limit(WORSE_SHOWN)
                .forEach(one -> output.line(String.format(
                        Locale.ROOT, "  %.2f → %.2f  %s  %s", one.before(), one.now(), one.topic(), one.text())));
    }
}
