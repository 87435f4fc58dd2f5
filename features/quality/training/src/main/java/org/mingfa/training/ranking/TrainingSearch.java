package org.mingfa.training.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.query.Selection;
import org.mingfa.search.ranking.PassageFeatures;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/** What the lists find for a training question, before anything learned; by vectors too where the generation has them. */
final class TrainingSearch {

    private final Searcher searcher;
    private final AsOf anyVersion;

    TrainingSearch(Searcher searcher, AsOf.Any anyVersion) {
        this.searcher = searcher;
        this.anyVersion = anyVersion;
    }

    TrainingExample ask(StatuteTopic topic, OpenGeneration generation) {
        List<PassageFeatures> candidates = searcher.features().candidates(generation, request(topic, Mode.HYBRID));
        Map<ArticleKey, double[]> found = new HashMap<>();
        for (PassageFeatures candidate : candidates) {
            article(candidate.id(), generation)
                    .ifPresent(article -> found.merge(article, candidate.features(), TrainingSearch::better));
        }
        return new TrainingExample(
                topic,
                searcher.contentWords(generation, topic.question()),
                found,
                candidates.getLast().features());
    }

    /** The first hundred articles as the generation serves them, best first. */
    List<String> served(StatuteTopic topic, OpenGeneration generation, Mode mode) {
        return searcher.order(generation, request(topic, mode).withLimit(SearchRequest.MOST)).stream()
                .flatMap(entry -> article(entry.id(), generation).stream())
                .distinct()
                .map(ArticleKey::format)
                .toList();
    }

    private SearchRequest request(StatuteTopic topic, Mode mode) {
        return SearchRequest.of(topic.question(), anyVersion)
                .with(Selection.of(PassageKind.STATUTE, PassageKind.INTERPRETATION, PassageKind.NOTICE))
                .withMode(mode);
    }

    /** Of two versions of an article, the one that the lists rank better. */
    private static double[] better(double[] one, double[] other) {
        Weights fusion = new Weights(ModelCard.FUSION);
        return fusion.score(one) >= fusion.score(other) ? one : other;
    }

    private static Optional<ArticleKey> article(String passage, OpenGeneration generation) {
        return PassageId.find(passage)
                .flatMap(id -> id.article()
                        .flatMap(number -> generation
                                .catalogue()
                                .findListed(id.document().value())
                                .map(law -> new ArticleKey(law.work(), number))));
    }
}
