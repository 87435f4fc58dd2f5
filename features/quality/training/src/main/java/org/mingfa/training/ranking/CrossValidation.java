package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingfa.evaluation.metric.Interval;
import org.mingfa.evaluation.metric.Measure;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Weights;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.training.ranking.Examples.Example;

/**
 * What each ingredient gains on questions that training did not have: five folds by the question's id, each ranked by what
 * was learned from the other four.
 */
final class CrossValidation {

    static final int FOLDS = 5;

    /** Laws that answer at most so many training questions count as rare. */
    private static final int RARELY = 4;

    private static final String RARE = "rare";

    static final List<Metric> METRICS = List.of(
            Metric.of(Measure.RECIPROCAL_RANK, 10), Metric.of(Measure.RECALL, 10), Metric.of(Measure.RECALL, 100));

    private final Map<String, TrainingExample> questions = new LinkedHashMap<>();
    private final LawFeatures laws;
    private final Folds folds;
    private final Qrels qrels;

    CrossValidation(List<TrainingExample> questions, LawFeatures laws) {
        questions.forEach(question -> this.questions.put(question.topic().id(), question));
        this.laws = laws;
        this.folds = Folds.byId(questions.stream().map(TrainingExample::topic).toList(), FOLDS);
        this.qrels = Qrels.of(questions.stream().map(TrainingExample::topic).toList());
    }

    /**
     * One line of the table.
     *
     * @param group all questions; those whose articles training has or has not seen; those whose laws it has hardly seen
     */
    record Row(String ingredients, String group, int topics, List<Interval> figures) {}

    /** A fixed scoring: nothing is learned, the folds only say which articles count as seen. */
    List<Row> fixed(String label, Map<Feature, Double> weights) {
        Ingredients none = new Ingredients(label, Set.of(), 0, 0);
        return rows(label, fold -> new Fold(new Weights(weights), new LayStatistics(List.of()), none));
    }

    List<Row> learned(Ingredients ingredients) {
        return rows(ingredients.label(), fold -> {
            List<TrainingExample> training = asked(folds.training(fold));
            LayStatistics statistics = new LayStatistics(training);
            Examples examples = new Examples(statistics, ingredients, laws);
            Weights weights = RankTraining.fit(examples.forTraining(training), ingredients);
            return new Fold(weights, statistics, ingredients);
        });
    }

    private record Fold(Weights weights, LayStatistics statistics, Ingredients ingredients) {}

    private interface FoldMaker {
        Fold make(int fold);
    }

    private List<TrainingExample> asked(List<StatuteTopic> topics) {
        return topics.stream()
                .map(topic -> questions.get(topic.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Row> rows(String label, FoldMaker maker) {
        Map<String, List<List<Double>>> groups = new LinkedHashMap<>();
        groups.put("all", empty());
        for (Exposure exposure : Exposure.values()) {
            groups.put(exposure.name().toLowerCase(Locale.ROOT), empty());
        }
        groups.put(RARE, empty());
        for (int number = 0; number < FOLDS; number++) {
            Fold fold = maker.make(number);
            LayStatistics training = new LayStatistics(asked(folds.training(number)));
            Map<String, Set<String>> exposed = Exposure.groups(folds.training(number), folds.test(number));
            for (TrainingExample question : asked(folds.test(number))) {
                boolean seen = exposed.getOrDefault(Exposure.SEEN.label(), Set.of())
                        .contains(question.topic().id());
                List<Double> figures = figures(question, fold);
                take(Objects.requireNonNull(groups.get("all")), figures);
                take(Objects.requireNonNull(groups.get(seen ? "seen" : "unseen")), figures);
                if (isRare(question, training)) {
                    take(Objects.requireNonNull(groups.get(RARE)), figures);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, values) -> {
            if (!values.getFirst().isEmpty()) {
                rows.add(new Row(
                        label,
                        group,
                        values.getFirst().size(),
                        values.stream().map(Interval::of).toList()));
            }
        });
        return rows;
    }

    private static boolean isRare(TrainingExample question, LayStatistics training) {
        return question.topic().relevant().stream().allMatch(article -> training.asked(article.work(), null) <= RARELY);
    }

    private static List<List<Double>> empty() {
        return METRICS.stream().<List<Double>>map(metric -> new ArrayList<>()).toList();
    }

    private static void take(List<List<Double>> values, List<Double> figures) {
        for (int i = 0; i < figures.size(); i++) {
            values.get(i).add(figures.get(i));
        }
    }

    private List<Double> figures(TrainingExample question, Fold fold) {
        Example example = new Examples(fold.statistics(), fold.ingredients(), laws).of(question, null);
        List<String> ranked = ranked(example, fold.weights());
        return METRICS.stream()
                .map(metric ->
                        metric.of(ranked, qrels.judgments(question.topic().id())))
                .toList();
    }

    static List<String> ranked(Example example, Weights weights) {
        Map<ArticleKey, Double> scores = new HashMap<>();
        IntStream.range(0, example.articles().size())
                .forEach(i -> scores.put(example.articles().get(i), weights.score(example.features()[i])));
        return example.articles().stream()
                .sorted(Comparator.comparingDouble((ArticleKey article) -> -scores.getOrDefault(article, 0.0))
                        .thenComparing(ArticleKey::format))
                .map(ArticleKey::format)
                .toList();
    }
}
