package org.mingfa.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.problem.Refusal;

class MetricTest {

    /** a, b, c are relevant (b is missing from the list); x and y are not; z was never judged. */
    private static final Judgments BINARY = new Judgments(Map.of("a", 1, "b", 1, "c", 1, "x", 0, "y", 0), 1);

    private static final List<String> RANKED = List.of("x", "a", "z", "c", "y");

    @ParameterizedTest
    @CsvSource({
        // first relevant document at rank 2; outside a cutoff of 1
        "MRR@10, 0.5",
        "MRR@1, 0",
        // two of three known ones found; one of three within the first two
        "R@10, 0.6666667",
        "R@2, 0.3333333",
        // P_k divides by k even where the list is shorter
        "P@5, 0.4",
        "P@10, 0.2",
        // (1/2 + 2/4) / 3
        "MAP@10, 0.3333333",
        "MAP@2, 0.1666667",
        "success@1, 0",
        "success@2, 1",
        // (1/log2(3) + 1/log2(5)) / (1 + 1/log2(3) + 1/log2(4))
        "nDCG@10, 0.4981893",
        // the unjudged z taken out: c moves to rank 3
        "MAP@10/judged-only, 0.3888889",
        "MAP@10/all-documents, 0.3333333",
        "nDCG@10/judged-only, 0.5307212",
    })
    void givesTheValuesComputedByHand(String metric, double expected) {
        assertThat(Metric.parse(metric).of(RANKED, BINARY)).isCloseTo(expected, within(1e-6));
    }

    /** The worked example of en.wikipedia.org/wiki/Discounted_cumulative_gain: DCG 6.861, ideal 8.740. */
    @Test
    void givesThePublishedGradedExample() {
        Judgments graded =
                new Judgments(Map.of("d1", 3, "d2", 2, "d3", 3, "d4", 0, "d5", 1, "d6", 2, "d7", 3, "d8", 2), 1);

        double value = Metric.parse("nDCG@6").of(List.of("d1", "d2", "d3", "d4", "d5", "d6"), graded);

        assertThat(value).isCloseTo(0.785, within(0.0005));
    }

    /** The ten ranks of Manning, Raghavan and Schuetze, chapter 8: relevant at 1, 3, 6, 10 of five known. */
    @Test
    void averagesPrecisionOverKnownNotFoundDocuments() {
        Judgments judgments = new Judgments(Map.of("r1", 1, "r2", 1, "r3", 1, "r4", 1, "r5", 1), 1);
        List<String> ranked = List.of("r1", "n", "r2", "n2", "n3", "r3", "n4", "n5", "n6", "r4");

        assertThat(Metric.parse("MAP@100").of(ranked, judgments))
                .isCloseTo((1 + 2 / 3.0 + 3 / 6.0 + 4 / 10.0) / 5, within(1e-12));
    }

    @Test
    void countsALowLabelForGainButNotAsRelevantBelowTheLevel() {
        Judgments fromThree = new Judgments(Map.of("a", 1, "b", 3), 3);

        assertThat(Metric.parse("MRR@10").of(List.of("a", "b"), fromThree)).isEqualTo(0.5);
        assertThat(Metric.parse("nDCG@1").of(List.of("a", "b"), fromThree)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void givesZeroWhereNothingIsRelevantOrNothingWasFound() {
        Judgments none = new Judgments(Map.of("a", 0, "b", -1), 1);

        for (Metric metric : Metrics.FOR_COMPLETE) {
            assertThat(metric.of(List.of("a", "b"), none)).as(metric.name()).isZero();
            assertThat(metric.of(List.of(), BINARY)).as(metric.name()).isZero();
        }
    }

    @Test
    void readsTheNamesThatItWrites() {
        for (Metric metric : Metrics.FOR_POOLED) {
            assertThat(Metric.parse(metric.name())).isEqualTo(metric);
        }
        assertThatThrownBy(() -> Metric.parse("mrr@10"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "不认识的指标 \"mrr@10\"，应为 名称@深度，名称可用 MRR、R、P、nDCG、MAP、success，" + "例如 MRR@10、nDCG@30/judged-only。");
        assertThat(Metric.find("MRR@0")).isEmpty();
        assertThat(Metric.find("MRR@10/judged")).isEmpty();
    }
}
