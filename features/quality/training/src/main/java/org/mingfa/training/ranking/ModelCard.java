package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingfa.evaluation.metric.Interval;
import org.mingfa.search.learned.Feature;
import org.mingfa.training.ranking.CrossValidation.Row;

/** What each ingredient gains, as the card of a learned file has it. */
final class ModelCard {

    /** The lists with fixed weights. */
    static final Map<Feature, Double> FUSION = Map.of(
            Feature.WORDS_RANK, 1.0,
            Feature.BIGRAMS_RANK, 1.0,
            Feature.LAY_QUESTIONS_RANK, 1.0,
            Feature.VECTORS_RANK, 2.0);

    private final LawFeatures laws;

    ModelCard(LawFeatures laws) {
        this.laws = laws;
    }

    /**
     * Lines of text.
     *
     * @param unprojected the questions as the model sees them
     * @param projected the same, each by a projection that was learned without its fold
     */
    List<String> of(List<TrainingExample> unprojected, List<TrainingExample> projected) {
        List<Row> rows = new ArrayList<>();
        CrossValidation plain = new CrossValidation(unprojected, laws);
        rows.addAll(lists(plain));
        rows.addAll(plain.learned(Ingredients.BEFORE));
        rows.addAll(plain.learned(Ingredients.SHIPPED.named("questions by vectors, not projected")));
        CrossValidation folds = new CrossValidation(projected, laws);
        rows.addAll(folds.fixed("projected vectors", Map.of(Feature.VECTORS_RANK, 1.0)));
        rows.addAll(folds.learned(Ingredients.BEFORE.named("projected, questions by words only")));
        rows.addAll(folds.learned(Ingredients.SHIPPED));
        rows.addAll(folds.learned(Ingredients.SHIPPED_LEXICAL));
        return table(rows);
    }

    /** Each list alone and all of them fused, before anything is learned. */
    static List<Row> lists(CrossValidation questions) {
        Map<String, Map<Feature, Double>> lists = new LinkedHashMap<>();
        lists.put("words", Map.of(Feature.WORDS_RANK, 1.0));
        lists.put("bigrams", Map.of(Feature.BIGRAMS_RANK, 1.0));
        lists.put("vectors", Map.of(Feature.VECTORS_RANK, 1.0));
        lists.put("lay questions", Map.of(Feature.LAY_QUESTIONS_RANK, 1.0));
        lists.put("lay questions by vectors", Map.of(Feature.LAY_NEAREST_RANK, 1.0));
        lists.put("fusion, nothing learned", FUSION);
        List<Row> rows = new ArrayList<>();
        lists.forEach((label, weights) -> rows.addAll(questions.fixed(label, weights)));
        return rows;
    }

    static List<String> table(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line("five folds", "articles", "n", List.of("MRR@10", "R@10", "R@100")));
        rows.forEach(row -> lines.add(line(
                row.ingredients(),
                row.group(),
                Integer.toString(row.topics()),
                row.figures().stream().map(ModelCard::format).toList())));
        return lines;
    }

    private static String line(String ingredients, String group, String topics, List<String> figures) {
        return String.format(
                Locale.ROOT,
                "%-36s %-8s %5s  %-20s %-20s %s",
                ingredients,
                group,
                topics,
                figures.get(0),
                figures.get(1),
                figures.get(2));
    }

    private static String format(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.mean(), interval.low(), interval.high());
    }
}
