package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.training.ranking.Examples.Example;

class ExamplesTest {

    private static final LawCatalogue NONE = new LawCatalogue(List.of());

    /** Of many laws an article that its words have found and one that only a known question has. */
    private static final int LAWS = 60;

    private static double[] row(Map<Feature, Double> values) {
        double[] row = new double[Feature.values().length];
        new EnumMap<>(values).forEach((feature, value) -> row[feature.ordinal()] = value);
        return row;
    }

    private static TrainingExample question() {
        Map<ArticleKey, double[]> found = new LinkedHashMap<>();
        IntStream.range(0, LAWS).forEach(law -> {
            Map<Feature, Double> asked = Map.of(Feature.LAY_NEAREST_RANK, 0.5, Feature.LAY_NEARNESS, 0.7);
            found.put(ArticleKey.of("示例法" + law, "1"), row(asked));
            Map<Feature, Double> both = new EnumMap<>(asked);
            both.put(Feature.WORDS_RANK, 0.5);
            found.put(ArticleKey.of("示例法" + law, "2"), row(both));
        });
        return new TrainingExample(
                new StatuteTopic("one", "灯塔", List.of(ArticleKey.of("示例法0", "2"))),
                List.of(),
                found,
                new double[Feature.values().length]);
    }

    private static List<Example> examples(Ingredients ingredients) {
        LawFeatures laws = new LawFeatures(NONE, new PassageFactsCache(NONE, id -> false));
        return new Examples(new LayStatistics(List.of()), ingredients, laws).forTraining(List.of(question()));
    }

    /** Without its known question nothing else has found the first article of a law, and search would not show it. */
    @Test
    void learnsOnceMoreFromWhatOthersFindWithoutKnownQuestions() {
        List<Example> twice = examples(Ingredients.SHIPPED);
        assertThat(twice).hasSize(2);
        Example whole = twice.getFirst();
        Example fewer = twice.getLast();
        assertThat(whole.articles()).hasSize(2 * LAWS);
        long forgotten = IntStream.range(0, fewer.articles().size())
                .filter(at -> fewer.features()[at][Feature.UNASKED.ordinal()] == 1)
                .count();
        assertThat(forgotten).isBetween(10L, 30L);
        assertThat(fewer.articles()).hasSize((int) (2 * LAWS - forgotten));
        assertThat(fewer.articles().stream()
                        .filter(article -> article.article().format().contains("二")))
                .hasSize(LAWS);
        assertThat(fewer.relevant()).hasSize(fewer.articles().size()).contains(true);
    }

    @Test
    void whoDoesNotGoByKnownQuestionsLearnsOnce() {
        assertThat(examples(Ingredients.SHIPPED_LEXICAL)).hasSize(1);
        assertThat(examples(Ingredients.BEFORE)).hasSize(1);
    }
}
