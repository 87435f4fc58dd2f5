package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.text.version.ArticleKey;

/** Turns questions into candidates with features, as search will see them once the statistics serve. */
final class Examples {

    /** As many as a list of search has in its first block. */
    private static final int LONGEST_LIST = 200;

    private final LayStatistics statistics;
    private final Ingredients ingredients;
    private final LawFeatures laws;

    Examples(LayStatistics statistics, Ingredients ingredients, LawFeatures laws) {
        this.statistics = statistics;
        this.ingredients = ingredients;
        this.laws = laws;
    }

    /**
     * The candidates of one question; {@code relevant} says which of them answer it.
     *
     * @param features a row per candidate, by ordinal of {@link Feature}
     */
    record Example(List<ArticleKey> articles, double[][] features, boolean[] relevant) {}

    /**
     * What is learned from: each question as it is and, where known questions are counted by their vectors, once more as if a
     * third of the laws had none. Most of the law has none, and few of the training questions ask for it.
     */
    List<Example> forTraining(List<TrainingExample> questions) {
        List<Example> examples = new ArrayList<>();
        for (TrainingExample question : questions) {
            Example whole = of(question, question);
            examples.add(whole);
            if (ingredients.usesNearest()) {
                examples.add(found(FewerQuestions.of(whole, question)));
            }
        }
        return examples;
    }

    /** Without what nothing else has found. */
    private Example found(Example example) {
        int[] found = IntStream.range(0, example.articles().size())
                .filter(at -> isFound(example.features()[at]) || has(example.features()[at], Feature.LAY_TERMS_SCORE))
                .toArray();
        boolean[] relevant = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            relevant[i] = example.relevant()[found[i]];
        }
        return new Example(
                Arrays.stream(found).mapToObj(example.articles()::get).toList(),
                Arrays.stream(found).mapToObj(at -> example.features()[at]).toArray(double[][]::new),
                relevant);
    }

    /**
     * @param without the question itself when it is one of the statistics', else null
     */
    Example of(TrainingExample question, @Nullable TrainingExample without) {
        Map<ArticleKey, Double> lay = ingredients.usesWords() ? statistics.scores(question, without) : Map.of();
        Map<ArticleKey, double[]> rows = new LinkedHashMap<>();
        question.found().forEach((article, features) -> {
            if (isFound(features)) {
                rows.put(article, features.clone());
            }
        });
        lay.entrySet().stream()
                .sorted(Map.Entry.<ArticleKey, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().format()))
                .limit(LONGEST_LIST)
                .filter(entry -> laws.knows(entry.getKey()))
                .forEach(entry ->
                        rows.computeIfAbsent(entry.getKey(), article -> laws.describe(article, question.absent()))[
                                        Feature.LAY_TERMS_SCORE.ordinal()] =
                                entry.getValue());
        rows.forEach((article, features) ->
                features[Feature.LAW_ASKED.ordinal()] = LawPrior.weight(statistics.asked(article.work(), without)));
        List<ArticleKey> articles = new ArrayList<>(rows.keySet());
        boolean[] relevant = new boolean[articles.size()];
        for (int i = 0; i < relevant.length; i++) {
            relevant[i] = question.topic().relevant().contains(articles.get(i));
        }
        return new Example(articles, rows.values().toArray(double[][]::new), relevant);
    }

    /** Whether a list has it that the ingredients know. */
    private boolean isFound(double[] features) {
        return has(features, Feature.WORDS_RANK)
                || has(features, Feature.BIGRAMS_RANK)
                || (ingredients.usesVectors() && has(features, Feature.VECTORS_RANK))
                || (ingredients.usesQuestions() && has(features, Feature.LAY_QUESTIONS_RANK))
                || (ingredients.usesNearest() && has(features, Feature.LAY_NEAREST_RANK));
    }

    private static boolean has(double[] features, Feature feature) {
        return features[feature.ordinal()] > 0;
    }
}
