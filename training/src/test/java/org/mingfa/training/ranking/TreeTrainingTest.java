package org.mingfa.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Weights;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.training.ranking.Examples.Example;

class TreeTrainingTest {

    private static final List<Feature> ASKED = List.of(Feature.NEARNESS, Feature.BIGRAMS_SCORE);

    private final Random random = new Random(7);

    /** What answers is near, or shares pairs, but not both: no sum says so. */
    private Example example() {
        List<ArticleKey> articles = new ArrayList<>();
        double[][] rows = new double[12][Feature.values().length];
        boolean[] relevant = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            articles.add(ArticleKey.of("示例法", Integer.toString(i + 1)));
            boolean near = i < 2 || i >= 7;
            boolean alike = i == 0 ? false : i < 7 ? i >= 2 && i < 4 : true;
            relevant[i] = i == 0;
            if (i == 1) {
                near = false; // neither
            }
            if (i >= 2 && i < 4) {
                near = true; // both
            }
            rows[i][Feature.NEARNESS.ordinal()] = (near ? 0.6 : 0.3) + 0.1 * random.nextDouble();
            rows[i][Feature.BIGRAMS_SCORE.ordinal()] = (alike ? 0.7 : 0.2) + 0.1 * random.nextDouble();
        }
        return new Example(articles, rows, relevant);
    }

    private static double first(List<Example> examples, Weights weights) {
        return examples.stream()
                        .filter(example -> {
                            for (int row = 1; row < example.features().length; row++) {
                                if (weights.sum(example.features()[row]) >= weights.sum(example.features()[0])) {
                                    return false;
                                }
                            }
                            return true;
                        })
                        .count()
                / (double) examples.size();
    }

    @Test
    void learnsWhatFeaturesMeanTogether() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            examples.add(example());
        }
        Weights linear = new Weights(Map.of(Feature.NEARNESS, 1.0, Feature.BIGRAMS_SCORE, 1.0));
        Weights grown = TreeTraining.fit(examples.subList(0, 150), linear, ASKED);
        List<Example> unseen = examples.subList(150, 200);
        assertThat(first(unseen, linear)).isZero();
        assertThat(first(unseen, grown)).isGreaterThan(0.9);
        assertThat(TreeTraining.fit(examples.subList(0, 150), linear, ASKED))
                .as("training is deterministic")
                .isEqualTo(grown);
    }

    @Test
    void whereNothingTellsTreesAddNothing() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double[][] rows = new double[5][Feature.values().length];
            boolean[] relevant = {true, false, false, false, false};
            List<ArticleKey> articles = List.of(
                    ArticleKey.of("示例法", "1"),
                    ArticleKey.of("示例法", "2"),
                    ArticleKey.of("示例法", "3"),
                    ArticleKey.of("示例法", "4"),
                    ArticleKey.of("示例法", "5"));
            examples.add(new Example(articles, rows, relevant));
        }
        Weights grown = TreeTraining.fit(examples, new Weights(Map.of()), ASKED);
        double[] any = new double[Feature.values().length];
        assertThat(grown.sum(any)).isZero();
    }
}
