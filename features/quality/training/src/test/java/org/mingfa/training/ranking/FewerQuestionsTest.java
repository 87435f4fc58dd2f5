package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.learned.Feature;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.training.ranking.Examples.Example;

class FewerQuestionsTest {

    private static final int LAWS = 3_000;
    private static final double FARTHEST = 0.3;

    /** Two articles of each of many laws, all with a known question. */
    private static final List<ArticleKey> ARTICLES = IntStream.range(0, 2 * LAWS)
            .mapToObj(n -> ArticleKey.of("示例法" + n / 2, Integer.toString(1 + n % 2)))
            .toList();

    private static double[] row(double nearness, double layNearness) {
        double[] row = new double[Feature.values().length];
        row[Feature.NEARNESS.ordinal()] = nearness;
        row[Feature.VECTORS_RANK.ordinal()] = 0.5;
        row[Feature.LAY_NEARNESS.ordinal()] = layNearness;
        row[Feature.LAY_NEAREST_RANK.ordinal()] = 0.7;
        row[Feature.LAY_QUESTIONS_RANK.ordinal()] = 0.4;
        row[Feature.LAY_QUESTIONS_SCORE.ordinal()] = 0.2;
        return row;
    }

    private static double value(double[] row, Feature feature) {
        return row[feature.ordinal()];
    }

    private static TrainingExample question(String id) {
        double[] absent = new double[Feature.values().length];
        absent[Feature.LAY_NEARNESS.ordinal()] = FARTHEST;
        return new TrainingExample(
                new StatuteTopic(id, "灯塔", List.of(ARTICLES.getFirst())), List.of("灯塔"), Map.of(), absent);
    }

    private static Example example(List<ArticleKey> articles, double layNearness) {
        double[][] rows =
                articles.stream().map(article -> row(0.6, layNearness)).toArray(double[][]::new);
        return new Example(articles, rows, new boolean[rows.length]);
    }

    private static boolean isForgotten(Example fewer, int article) {
        return value(fewer.features()[article], Feature.UNASKED) == 1;
    }

    @Test
    void forgetsTheQuestionsOfAThirdOfTheLaws() {
        Example fewer = FewerQuestions.of(example(ARTICLES, 0.5), question("one"));
        int forgotten = 0;
        for (int law = 0; law < LAWS; law++) {
            assertThat(isForgotten(fewer, 2 * law)).as("a law as a whole").isEqualTo(isForgotten(fewer, 2 * law + 1));
            forgotten += isForgotten(fewer, 2 * law) ? 1 : 0;
        }
        assertThat((double) forgotten / LAWS).isCloseTo(1.0 / 3, within(0.03));
    }

    @Test
    void forgetsAllThatKnownQuestionsSay() {
        Example fewer = FewerQuestions.of(example(ARTICLES, 0.5), question("one"));
        for (int article = 0; article < ARTICLES.size(); article++) {
            double[] row = fewer.features()[article];
            boolean forgotten = isForgotten(fewer, article);
            assertThat(value(row, Feature.LAY_NEAREST_RANK)).isEqualTo(forgotten ? 0 : 0.7);
            assertThat(value(row, Feature.LAY_QUESTIONS_RANK)).isEqualTo(forgotten ? 0 : 0.4);
            assertThat(value(row, Feature.LAY_QUESTIONS_SCORE)).isEqualTo(forgotten ? 0 : 0.2);
            assertThat(value(row, Feature.LAY_NEARNESS)).isEqualTo(forgotten ? FARTHEST : 0.5);
            assertThat(value(row, Feature.UNASKED_VECTORS_RANK)).isEqualTo(forgotten ? 0.5 : 0);
            assertThat(value(row, Feature.NEARNESS)).isEqualTo(0.6);
        }
    }

    /** The nearest question may be one of those that are forgotten. */
    @Test
    void theRegisterIsThatOfWhatIsLeft() {
        TrainingExample asked = question("one");
        Example all = FewerQuestions.of(example(ARTICLES, 0.5), asked);
        List<ArticleKey> some = IntStream.range(0, 40).mapToObj(ARTICLES::get).toList();
        double[][] rows = IntStream.range(0, some.size())
                .mapToObj(at -> row(0.6, isForgotten(all, at) ? 0.8 : 0.55))
                .toArray(double[][]::new);
        Example fewer = FewerQuestions.of(new Example(some, rows, new boolean[rows.length]), asked);
        for (double[] row : fewer.features()) {
            assertThat(value(row, Feature.REGISTER_LAY_NEARNESS))
                    .isCloseTo((0.6 - 0.55) * value(row, Feature.LAY_NEARNESS), within(1e-9));
        }
    }

    @Test
    void everyQuestionForgetsOtherLawsAndAlwaysTheSame() {
        Example whole = example(ARTICLES, 0.5);
        Example one = FewerQuestions.of(whole, question("one"));
        assertThat(Arrays.deepEquals(
                        one.features(),
                        FewerQuestions.of(whole, question("one")).features()))
                .isTrue();
        Example other = FewerQuestions.of(whole, question("two"));
        assertThat(IntStream.range(0, ARTICLES.size())
                        .filter(at -> isForgotten(one, at) != isForgotten(other, at))
                        .count())
                .isGreaterThan(ARTICLES.size() / 4);
    }

    @Test
    void leavesWhatItWasMadeOf() {
        Example whole = example(ARTICLES, 0.5);
        FewerQuestions.of(whole, question("one"));
        assertThat(Arrays.stream(whole.features()).mapToDouble(row -> value(row, Feature.LAY_NEARNESS)))
                .containsOnly(0.5);
    }
}
