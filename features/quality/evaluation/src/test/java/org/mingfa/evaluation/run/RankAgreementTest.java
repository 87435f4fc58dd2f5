package org.mingfa.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.TopicSet;

class RankAgreementTest {

    private static TopicSet set(Map<String, Map<String, Integer>> labels) {
        return TopicSet.ofCases(
                "s",
                labels.keySet().stream()
                        .sorted()
                        .map(id -> new CaseTopic(id, "", List.of(), List.of()))
                        .toList(),
                new Qrels(labels, 1));
    }

    @Test
    void countsPairsOfOneTopicAloneAndCorrelatesOverAllTopics() {
        TopicSet set = set(Map.of("1", Map.of("a", 3, "b", 1, "c", 1), "2", Map.of("d", 2)));
        Run run = new Run(
                "r",
                Map.of(
                        "1",
                                List.of(
                                        new RankedDocument("b", .9),
                                        new RankedDocument("a", .5),
                                        new RankedDocument("c", .1)),
                        "2", List.of(new RankedDocument("d", .7))));

        // a before c is right, b before a wrong; b and c are alike. Ranks of labels 3 .5 .5 2, of scores 1 3 0 2
        assertThat(RankAgreement.of(run, set)).isEqualTo(new RankAgreement(2, 0.5, 4, -0.5 / Math.sqrt(4.5 * 5)));
    }

    @Test
    void putsWhatWasNotFoundBehindAllAndCallsTwoOfThemATie() {
        TopicSet set = set(Map.of("1", Map.of("a", 3, "b", 2, "c", 1)));

        // both pairs with b right, a and c a tie
        assertThat(RankAgreement.of(new Run("r", Map.of("1", List.of(new RankedDocument("b", 1)))), set)
                        .rightly())
                .isEqualTo((0 + 1 + 0.5) / 3);
        assertThat(RankAgreement.of(new Run("r", Map.of()), set)).isEqualTo(new RankAgreement(3, 0.5, 3, 0));
    }
}
