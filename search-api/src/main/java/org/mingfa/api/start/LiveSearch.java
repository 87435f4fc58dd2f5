package org.mingfa.api.start;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;

/** What serves now: the live generation and the searcher. Questions wait until the dictionaries are read. */
public final class LiveSearch implements AutoCloseable {

    private final LiveGeneration live;
    private final CompletableFuture<Searcher> searcher;

    public LiveSearch(LiveGeneration live, CompletableFuture<Searcher> searcher) {
        this.live = live;
        this.searcher = searcher;
    }

    /** Opens the live generation, if there is one, without anybody waiting for it. */
    public void openInBackground() {
        Thread.ofPlatform().daemon().name("generation").start(live::isReady);
    }

    /** Answers one question from the live generation. */
    public <T> T ask(Function<OpenGeneration, T> question) {
        return live.ask(question);
    }

    /** True when a generation is live and can be opened. */
    public boolean isOpen() {
        return live.isReady();
    }

    /** The live generation's id, or null while there is none. */
    public @Nullable String generation() {
        return live.isReady() ? live.ask(generation -> generation.manifest().id()) : null;
    }

    /** A page of hits. */
    public SearchResult search(OpenGeneration generation, SearchRequest request) {
        return searcher.join().search(generation, request);
    }

    /** A page of hits with the account of each score. */
    public SearchResult explain(OpenGeneration generation, SearchRequest request) {
        return searcher.join().explain(generation, request);
    }

    @Override
    public void close() {
        live.close();
    }
}
