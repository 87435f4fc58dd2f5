package org.mingfa.evaluation.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingfa.evaluation.EvaluationReport;
import org.mingfa.evaluation.gate.Thresholds.SearchMode;

/**
 * What one set says about a generation.
 *
 * @param mode how was searched, as in the expected file
 * @param reason one Chinese sentence for the operator
 * @param metrics the figures behind it; empty where nothing was measured
 */
public record SetVerdict(String set, String mode, Status status, String reason, List<MetricVerdict> metrics) {

    /** The three outcomes. */
    public enum Status {
        PASSED,
        FAILED,
        /** The generation does not hold what the set asks for. */
        NOT_APPLICABLE
    }

    /** A metric beside its expectation. */
    public record MetricVerdict(Expectation expectation, double measured) {
        public boolean passes() {
            return expectation.isMetBy(measured);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s 实测 %.4f，预期 %.4f，下限 %.4f",
                    expectation.metric().name(),
                    measured,
                    expectation.value(),
                    expectation.floor());
        }
    }

    public SetVerdict {
        metrics = List.copyOf(metrics);
    }

    /** Compares a report with what is expected of its set. */
    public static SetVerdict of(Thresholds expected, SearchMode mode, EvaluationReport report) {
        List<MetricVerdict> metrics = new ArrayList<>();
        for (Expectation expectation : expected.of(mode)) {
            metrics.add(new MetricVerdict(expectation, mean(report, expectation)));
        }
        List<MetricVerdict> below =
                metrics.stream().filter(metric -> !metric.passes()).toList();
        String reason = below.isEmpty()
                ? "各项指标均不低于下限。"
                : "低于下限："
                        + String.join(
                                "；", below.stream().map(MetricVerdict::toString).toList()) + "。";
        return new SetVerdict(
                expected.set(), mode.key(), below.isEmpty() ? Status.PASSED : Status.FAILED, reason, metrics);
    }

    /**
     * Compares with what serves as well: nothing may fall further below it than allowed, nor below what is expected, or what
     * a person accepted instead.
     */
    static SetVerdict of(GateSet set, SearchMode mode, EvaluationReport report, EvaluationReport live) {
        SetVerdict alone = of(set.accepted(), mode, report);
        List<String> losses = new ArrayList<>();
        for (MetricVerdict metric : alone.metrics) {
            Expectation expectation = metric.expectation;
            double before = mean(live, expectation);
            double allowed = Math.min(before, expectation.allowedLoss());
            if (!new Expectation(expectation.metric(), before, allowed).isMetBy(metric.measured)) {
                losses.add(String.format(
                        Locale.ROOT,
                        "%s 实测 %.4f，线上一代 %.4f，至多可低 %.4f",
                        expectation.metric().name(),
                        metric.measured,
                        before,
                        expectation.allowedLoss()));
            }
        }
        if (alone.status == Status.FAILED) {
            return alone;
        }
        return losses.isEmpty()
                ? alone.because(of(set.expected(), mode, report))
                : new SetVerdict(
                        alone.set,
                        alone.mode,
                        Status.FAILED,
                        "不如线上一代：" + String.join("；", losses) + "。",
                        alone.metrics);
    }

    /** What the product's own floors say of a generation that passes is told where they refuse it. */
    private SetVerdict because(SetVerdict ofTheProduct) {
        return ofTheProduct.status == Status.PASSED
                ? this
                : new SetVerdict(
                        set, mode, status, "不低于线上一代和此前由人以 --force 接受的水平（" + ofTheProduct.reason + "）", metrics);
    }

    static SetVerdict notApplicable(Thresholds expected, SearchMode mode, String reason) {
        return new SetVerdict(expected.set(), mode.key(), Status.NOT_APPLICABLE, reason, List.of());
    }

    static SetVerdict failed(Thresholds expected, SearchMode mode, String reason) {
        return new SetVerdict(expected.set(), mode.key(), Status.FAILED, reason, List.of());
    }

    private static double mean(EvaluationReport report, Expectation expectation) {
        return report.find(expectation.metric())
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + expectation.metric()))
                .interval()
                .mean();
    }
}
