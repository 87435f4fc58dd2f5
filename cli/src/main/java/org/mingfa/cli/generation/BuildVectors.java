package org.mingfa.cli.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingfa.indexer.generation.PassageVectors;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.semantics.BgeEmbedder;
import org.mingfa.semantics.CachingEmbedder;
import org.mingfa.semantics.EmbeddingProgress;
import org.mingfa.semantics.TextEmbedder;
import org.mingfa.semantics.VectorCache;

/**
 * The semantic model at work for a build. What it computed stays under the data directory, by the hash of the text: the
 * next build, or the same one after an interruption, computes only what is new.
 */
final class BuildVectors implements PassageVectors, AutoCloseable {

    private final TextEmbedder embedder;

    private BuildVectors(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    static BuildVectors open(Path data) throws IOException {
        DurableFiles.directories(data); // as the owner's alone, before the cache makes it anyone's
        TextEmbedder model = BgeEmbedder.open(Runtime.getRuntime().availableProcessors());
        try {
            return new BuildVectors(new CachingEmbedder(
                    model, VectorCache.open(data.resolve("vectors"), model.fingerprint(), model.dimension())));
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public List<float[]> of(List<String> texts) {
        return embedder.embedPassages(texts, EmbeddingProgress.UNHEARD);
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
