package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Weights;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.training.ranking.Examples.Example;

class RankTrainingTest {

    private static final ArticleKey WAGES = ArticleKey.of("示例劳动法", "1");
    private static final ArticleKey LOANS = ArticleKey.of("示例借款法", "2");

    private static TrainingExample question(String id, ArticleKey answer, String... words) {
        return new TrainingExample(
                new StatuteTopic(id, String.join("", words), List.of(answer)),
                List.of(words),
                Map.of(),
                new double[Feature.values().length]);
    }

    private static double[] row(double words, double nearness) {
        double[] row = new double[Feature.values().length];
        row[Feature.WORDS_RANK.ordinal()] = words;
        row[Feature.NEARNESS.ordinal()] = nearness;
        return row;
    }

    @Test
    void findsWhichFeatureTells() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double[][] rows = {row(i % 2, 0.9), row(1 - i % 2, 0.1)};
            examples.add(new Example(List.of(WAGES, LOANS), rows, new boolean[] {true, false}));
        }
        Ingredients both = new Ingredients("both", Set.of(Feature.WORDS_RANK, Feature.NEARNESS), 0, 0);
        Weights weights = RankTraining.fit(examples, both);
        assertThat(weights.byFeature().get(Feature.NEARNESS)).isGreaterThan(1);
        assertThat(Math.abs(weights.byFeature().getOrDefault(Feature.WORDS_RANK, 9.0)))
                .isLessThan(0.1);
        assertThat(RankTraining.fit(examples, both))
                .as("training is deterministic")
                .isEqualTo(weights);
    }

    /** A question in the set must not find its answer by its own words. */
    @Test
    void scoresAQuestionAsIfItWereNotInTheSet() {
        TrainingExample one = question("1", WAGES, "老板", "工资");
        TrainingExample two = question("2", WAGES, "老板", "拖欠");
        TrainingExample alone = question("3", LOANS, "借条");
        LayStatistics with = new LayStatistics(List.of(one, two, alone));
        assertThat(with.scores(alone, null)).containsOnlyKeys(LOANS);
        assertThat(with.scores(alone, alone)).isEmpty();
        assertThat(with.scores(one, one)).containsOnlyKeys(WAGES);
        assertThat(with.scores(one, one).get(WAGES))
                .isLessThan(with.scores(one, null).get(WAGES));
        assertThat(with.asked(WAGES.work(), one)).isEqualTo(1);
        assertThat(with.asked(WAGES.work(), null)).isEqualTo(2);
    }
}
