package org.mingfa.training.ranking;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.ranking.QueryStyle;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.training.ranking.Examples.Example;

/**
 * An example as if no question were known for a third of the laws, other laws for each question. Nearly: what is left keeps its
 * ranks and shares, and the register is that of the articles found.
 */
final class FewerQuestions {

    private static final double SHARE = 1.0 / 3;

    /** What known questions say of a passage that has any. */
    private static final Set<Feature> SAID = EnumSet.of(
            Feature.LAY_QUESTIONS_RANK, Feature.LAY_QUESTIONS_SCORE, Feature.LAY_NEAREST_RANK, Feature.LAY_NEARNESS);

    private FewerQuestions() {}

    static Example of(Example whole, TrainingExample question) {
        double[][] rows = new double[whole.features().length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = whole.features()[i].clone();
            if (isForgotten(whole.articles().get(i), question)) {
                forget(rows[i], question.absent());
            }
        }
        double register = QueryStyle.of(best(rows, Feature.NEARNESS), best(rows, Feature.LAY_NEARNESS));
        for (double[] row : rows) {
            row[Feature.REGISTER_LAY_NEARNESS.ordinal()] = register * row[Feature.LAY_NEARNESS.ordinal()];
        }
        return new Example(whole.articles(), rows, whole.relevant());
    }

    /** By chance, but the same each time. */
    private static boolean isForgotten(ArticleKey article, TrainingExample question) {
        String both = question.topic().id() + article.work();
        return new SplittableRandom(both.hashCode()).nextDouble() < SHARE;
    }

    private static void forget(double[] row, double[] absent) {
        SAID.forEach(feature -> row[feature.ordinal()] = absent[feature.ordinal()]);
        row[Feature.UNASKED.ordinal()] = 1;
        row[Feature.UNASKED_VECTORS_RANK.ordinal()] = row[Feature.VECTORS_RANK.ordinal()];
    }

    private static double best(double[][] rows, Feature feature) {
        return IntStream.range(0, rows.length)
                .mapToDouble(i -> rows[i][feature.ordinal()])
                .max()
                .orElse(0);
    }
}
