package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.evaluation.metric.Interval;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.ranking.CrossValidation.Row;

/**
 * What each list finds alone, what they find fused, and what the generation serves by its learned weights, each with its interval.
 * Nothing is learned here: for questions that the weights were learned from, the card of a learned file has it out of fold.
 */
public final class IngredientTable {

    private static final String ALL = "all";

    private final TrainingSearch search;
    private final OpenGeneration generation;

    public IngredientTable(Searcher searcher, OpenGeneration generation, AsOf.Any anyVersion) {
        this.search = new TrainingSearch(searcher, anyVersion);
        this.generation = generation;
    }

    /** Lines of text. */
    public List<String> of(List<StatuteTopic> topics) {
        List<TrainingExample> questions =
                topics.stream().map(topic -> search.ask(topic, generation)).toList();
        LawFeatures laws = new LawFeatures(generation.catalogue(), generation.passages());
        List<Row> rows = new ArrayList<>(ModelCard.lists(new CrossValidation(questions, laws)));
        rows.removeIf(row -> !row.group().equals(ALL)); // who has seen an article is a question of training
        rows.add(served("as served, by words", topics, Mode.LEXICAL));
        if (generation.manifest().model() != null) {
            rows.add(served("as served, with vectors", topics, Mode.HYBRID));
        }
        return ModelCard.table(rows);
    }

    private Row served(String label, List<StatuteTopic> topics, Mode mode) {
        Qrels qrels = Qrels.of(topics);
        List<List<Double>> figures = topics.stream()
                .map(topic -> {
                    List<String> ranked = search.served(topic, generation, mode);
                    return CrossValidation.METRICS.stream()
                            .map(metric -> metric.of(ranked, qrels.judgments(topic.id())))
                            .toList();
                })
                .toList();
        List<Interval> intervals = IntStream.range(0, CrossValidation.METRICS.size())
                .mapToObj(metric -> Interval.of(
                        figures.stream().map(each -> each.get(metric)).toList()))
                .toList();
        return new Row(label, ALL, topics.size(), intervals);
    }
}
