package org.mingfa.api.operation;

import java.util.concurrent.CompletableFuture;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.search.result.Searcher;
import org.mingfa.similar.StandardSimilarCases;
import org.mingfa.similar.search.SimilarCases;

/** The dictionaries, read while the server is being put together: they need no setting and take the longest. */
public final class SearcherLoader {

    private static final CompletableFuture<Searcher> SEARCHER = CompletableFuture.supplyAsync(
            StandardSearcher::open,
            task -> Thread.ofPlatform().daemon().name("dictionaries").start(task));

    private SearcherLoader() {}

    /** Starts reading, the first time it is called. */
    public static CompletableFuture<Searcher> searcher() {
        return SEARCHER;
    }

    /** Similar cases are asked for by few: read with the first question. */
    public static SimilarCases similarCases() {
        return Similar.CASES;
    }

    private static final class Similar {
        private static final SimilarCases CASES = StandardSimilarCases.open();
    }
}
