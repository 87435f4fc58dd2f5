package org.mingfa.api.start;

import java.util.concurrent.CompletableFuture;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.semantics.BgeEmbedder;
import org.mingfa.semantics.LazyEmbedder;
import org.mingfa.semantics.TextEmbedder;

/** The dictionaries, read while the server is being put together: they need no setting and take the longest. */
public final class TextPreparation {

    private static final CompletableFuture<Searcher> SEARCHER = CompletableFuture.supplyAsync(
            TextPreparation::prepare,
            task -> Thread.ofPlatform().daemon().name("dictionaries").start(task));

    private TextPreparation() {}

    /** Starts reading, the first time it is called. */
    public static CompletableFuture<Searcher> searcher() {
        return SEARCHER;
    }

    /** The model is loaded when a generation with vectors is asked, at the latest by the warm-up; freed with the process. */
    private static Searcher prepare() {
        TextEmbedder model = new LazyEmbedder(
                () -> BgeEmbedder.forQuestions(Runtime.getRuntime().availableProcessors()));
        QueryVectors vectors = QueryVectors.of(model::embedQuery, model::fingerprint);
        return new Searcher(new HanlpSegmenter(), new QuestionWords(), vectors);
    }
}
