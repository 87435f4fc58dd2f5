package org.mingfa.api.start;

import java.util.concurrent.CompletableFuture;
import org.mingfa.search.find.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;

/** The dictionaries, read while the server is being put together: they need no setting and take the longest. */
public final class TextPreparation {

    private static final CompletableFuture<Searcher> SEARCHER = CompletableFuture.supplyAsync(
            () -> new Searcher(new HanlpSegmenter(), new QuestionWords(), new QuestionVectors()),
            task -> Thread.ofPlatform().daemon().name("dictionaries").start(task));

    private TextPreparation() {}

    /** Starts reading, the first time it is called. */
    public static CompletableFuture<Searcher> searcher() {
        return SEARCHER;
    }
}
