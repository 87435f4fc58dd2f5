package org.mingfa.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.text.problem.Refusal;

class CauseControlTest {

    private static final CauseControl CONTROL = new CauseControl(
            Map.of("a", List.of("某甲盗猫罪一案"), "b", List.of("盗猫罪"), "c", List.of("盗狗罪"), "d", List.of("盗狗罪")));

    private static TopicSet set(Map<String, Integer> labels) {
        CaseTopic topic = new CaseTopic("1", "猫丢了", List.of("盗猫罪"), List.of("d", "c", "b", "a", "e"));
        return TopicSet.ofCases("s", List.of(topic), new Qrels(Map.of("1", labels), 1));
    }

    @Test
    void reachesEverythingWhereLabelsFollowTheCause() {
        List<MetricResult> measured = CONTROL.measured(
                set(Map.of("a", 1, "b", 1, "c", 0, "d", 0)), List.of(Metric.parse("nDCG@10"), Metric.parse("P@2")));

        assertThat(measured).extracting(m -> m.interval().mean()).containsExactly(1.0, 1.0);
    }

    @Test
    void reachesChanceAmongDocumentsOfTheSameCause() {
        List<MetricResult> measured = CONTROL.measured(set(Map.of("a", 1, "b", 0)), List.of(Metric.parse("success@1")));

        assertThat(measured.getFirst().interval().mean())
                .isCloseTo(0.5, within(0.3))
                .isNotIn(0.0, 1.0);
    }

    @Test
    void ranksADocumentOnceThatThePoolNamesTwice() {
        CaseTopic topic = new CaseTopic("1", "猫丢了", List.of("盗猫罪"), List.of("a", "c", "a"));
        TopicSet set = TopicSet.ofCases("s", List.of(topic), new Qrels(Map.of("1", Map.of("a", 1)), 1));

        assertThat(CONTROL.measured(set, List.of(Metric.parse("P@2"))))
                .extracting(m -> m.interval().mean())
                .containsExactly(0.5);
    }

    @Test
    void refusesADocumentThatATrecFileCannotHold() {
        CaseTopic topic = new CaseTopic("1", "猫丢了", List.of(), List.of("a b"));
        TopicSet set = TopicSet.ofCases("s", List.of(topic), new Qrels(Map.of("1", Map.of("a", 1)), 1));

        assertThatThrownBy(() -> CONTROL.measured(set, List.of(Metric.parse("P@2"))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("文书编号 \"a b\" 为空或含有空格");
    }

    @Test
    void countsDocumentsWithoutAKnownCause() {
        assertThat(CONTROL.unknown(set(Map.of()))).isEqualTo(1);
    }
}
