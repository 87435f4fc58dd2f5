package org.mingfa.citations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.query.LaySynonyms;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.QueryParser;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.ranking.Ranker;
import org.mingfa.search.ranking.RankingPipeline;
import org.mingfa.search.ranking.VectorContext;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.version.AsOf;

/**
 * Asks the whole search (words, pairs, lay terms, known questions, vectors where there are some) which article of one version a
 * clause speaks of.
 */
final class ArticleSearch {

    private static final int DEPTH = 20;
    /** The filter names the version. */
    private static final AsOf EVERY_VERSION = new AsOf.Any(LocalDate.EPOCH);

    private final OpenGeneration generation;

    /** Read when it is asked first, once a process. */
    private static final class Parser {
        static final QueryParser INSTANCE =
                new QueryParser(new HanlpSegmenter(), new QuestionWords(), LaySynonyms.standard());
    }

    ArticleSearch(OpenGeneration generation) {
        this.generation = generation;
    }

    /** An article, by the id of its passage, and its score: above 0, the higher the better. */
    record RankedArticle(String id, double score) {}

    /** The articles of a version that answer best, the best first. */
    List<RankedArticle> find(DocumentId version, String words) {
        ParsedQuery query = Parser.INSTANCE.parse(words, generation.names());
        if (query.isWordless()) {
            return List.of();
        }
        Filter filter = Filter.NONE.and(KeywordField.DOCUMENT, Set.of(version.value()));
        SearchRequest request = SearchRequest.of(words, EVERY_VERSION);
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE, generation.index())) {
            Ranker ranker = new Ranker(generation.index(), VectorContext.of(generation, false), query, filter, tasks);
            return new RankingPipeline(generation, request, ranker, vector(query), false)
                    .first(DEPTH).passages().stream()
                            .limit(DEPTH)
                            .map(ArticleSearch::ranked)
                            .toList();
        }
    }

    private static RankedArticle ranked(FusedPassage one) {
        return new RankedArticle(one.id(), one.score());
    }

    private @Nullable Future<float[]> vector(ParsedQuery query) {
        QueryVectors vectors = StandardSearcher.questionVectors();
        return generation.manifest().model() != null && generation.manifest().isOfModel(vectors.fingerprint())
                ? CompletableFuture.completedFuture(vectors.of(query.free()))
                : null;
    }
}
