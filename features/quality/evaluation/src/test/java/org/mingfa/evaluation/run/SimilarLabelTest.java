package org.mingfa.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.TopicSet;

class SimilarLabelTest {

    private static final TopicSet SET = TopicSet.ofCases(
            "s",
            List.of(
                    new CaseTopic("1", "猫丢了", List.of(), List.of("a", "b", "c")),
                    new CaseTopic("2", "狗丢了", List.of(), List.of("a", "d"))),
            new Qrels(Map.of("1", Map.of("a", 3, "b", 1, "c", 2), "2", Map.of("d", 2)), 2));

    /** Two of three judged ones are similar, and so many are there in all; what nobody judged says nothing. */
    @Test
    void countsWhatWasJudged() {
        SimilarLabel label = SimilarLabel.of(SET, Map.of("1", Set.of("a", "b", "x"), "2", Set.of("a", "d")));
        assertThat(label).isEqualTo(new SimilarLabel(3, 3, 2));
        assertThat(label.precision()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(label.recall()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void nothingToldIsNoPrecision() {
        assertThat(SimilarLabel.of(SET, Map.of()).precision()).isZero();
        assertThat(SimilarLabel.of(SET, Map.of())).isEqualTo(new SimilarLabel(0, 3, 0));
    }
}
