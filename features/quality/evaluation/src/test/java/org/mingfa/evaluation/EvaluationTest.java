package org.mingfa.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.RunComparison.TopicChange;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.run.Latency;
import org.mingfa.evaluation.run.RankedDocument;
import org.mingfa.evaluation.run.Retriever;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.ArticleKey;

class EvaluationTest {

    private static final TopicSet SET = TopicSet.ofStatutes(
            "猫",
            List.of(
                    new StatuteTopic("1", "猫归谁？", List.of(ArticleKey.of("养猫法", "1"))),
                    new StatuteTopic("2", "猫咬人？", List.of(ArticleKey.of("养猫法", "2"))),
                    new StatuteTopic("3", "猫丢了？", List.of(ArticleKey.of("养猫法", "3")))));

    /** Finds topic 1 at once, topic 2 second, topic 3 not at all. */
    private static final Retriever RANKER = topic -> switch (topic.id()) {
        case "1" -> list("养猫法#1", "养猫法#9");
        case "2" -> list("养猫法#9", "养猫法#2");
        default -> list();
    };

    private static final List<Metric> METRICS = List.of(Metric.parse("MRR@10"), Metric.parse("success@1"));

    private static List<RankedDocument> list(String... ids) {
        return Arrays.stream(ids).map(id -> new RankedDocument(id, 1)).toList();
    }

    @Test
    void measuresAndTimesEveryTopic() {
        AtomicLong now = new AtomicLong();
        List<Integer> done = new ArrayList<>();
        Evaluation evaluation = new Evaluation(() -> now.getAndAdd(2_000_000), done::add);

        EvaluationReport report = evaluation.run(EvaluationRequest.of(SET, RANKER, "sys")
                .withMetrics(METRICS)
                .withGroups(Map.of("后两问", Set.of("2", "3"))));

        assertThat(report.metrics()).extracting(m -> m.interval().mean()).containsExactly(0.5, 1 / 3.0);
        assertThat(report.metrics().getFirst().values()).isEqualTo(Map.of("1", 1.0, "2", 0.5, "3", 0.0));
        assertThat(report.groups().get("后两问"))
                .extracting(m -> m.interval().mean())
                .containsExactly(0.25, 0.0);
        assertThat(report.latency())
                .isEqualTo(new Latency(3, Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofMillis(2)));
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void aTopicThatARunLacksCountsAsZero() {
        Run run = new Run("other", Map.of("1", list("养猫法#1")));

        EvaluationReport report =
                Evaluation.measure(EvaluationRequest.of(SET, RANKER, "sys").withMetrics(METRICS), run);

        assertThat(report.metrics()).extracting(m -> m.interval().mean()).containsExactly(1 / 3.0, 1 / 3.0);
        assertThat(report.latency()).isNull();
    }

    @Test
    void namesTheTopicsThatGotWorseAndBetter() {
        Run earlier = new Run("earlier", Map.of("1", list("养猫法#9", "养猫法#1"), "2", list("养猫法#2")));

        RunComparison comparison = new Evaluation(() -> 0, done -> {})
                .run(EvaluationRequest.of(SET, RANKER, "sys")
                        .withMetrics(METRICS)
                        .comparedWith(earlier))
                .comparison();

        assertThat(comparison).isNotNull();
        assertThat(comparison.previous()).isEqualTo("earlier");
        assertThat(comparison.missing()).isEqualTo(1);
        assertThat(comparison.worse()).containsExactly(new TopicChange("2", "猫咬人？", 1.0, 0.5));
        assertThat(comparison.better()).containsExactly(new TopicChange("1", "猫归谁？", 0.5, 1.0));
        assertThat(comparison.differences().get(METRICS.getFirst()).interval().mean())
                .isZero();
        assertThat(comparison.differences().get(METRICS.getFirst()).topics()).isEqualTo(2);
    }

    @Test
    void refusesToCompareRunsThatShareNoTopic() {
        EvaluationRequest request = EvaluationRequest.of(SET, RANKER, "sys")
                .withMetrics(METRICS)
                .comparedWith(new Run("other", Map.of("9", list("养猫法#9"))));

        assertThatThrownBy(() -> new Evaluation(() -> 0, done -> {}).run(request))
                .isInstanceOf(Refusal.class)
                .hasMessage("两次运行没有相同的问题，无从比较；请用同一问题集的运行文件。");
    }
}
