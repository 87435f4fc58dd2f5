package org.mingfa.semantics;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An embedder that loads its model when it is first needed: who never asks in meanings pays nothing for them. */
public final class LazyEmbedder implements TextEmbedder {

    private final Supplier<? extends TextEmbedder> opening;
    private volatile @Nullable TextEmbedder opened;

    public LazyEmbedder(Supplier<? extends TextEmbedder> opening) {
        this.opening = opening;
    }

    private TextEmbedder embedder() {
        TextEmbedder ready = opened;
        return ready == null ? open() : ready;
    }

    private synchronized TextEmbedder open() {
        TextEmbedder ready = opened;
        if (ready == null) {
            ready = opening.get();
            opened = ready;
        }
        return ready;
    }

    @Override
    public List<float[]> embedPassages(List<String> passages, EmbeddingProgress progress) {
        return embedder().embedPassages(passages, progress);
    }

    @Override
    public float[] embedQuery(String query) {
        return embedder().embedQuery(query);
    }

    @Override
    public float[] embedBare(String query) {
        return embedder().embedBare(query);
    }

    @Override
    public TokenStates states(String text) {
        return embedder().states(text);
    }

    @Override
    public int dimension() {
        return embedder().dimension();
    }

    @Override
    public String fingerprint() {
        return embedder().fingerprint();
    }

    /** Frees the model if it was loaded. */
    @Override
    public synchronized void close() {
        TextEmbedder ready = opened;
        if (ready != null) {
            ready.close();
        }
    }
}
