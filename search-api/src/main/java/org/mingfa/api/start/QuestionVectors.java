package org.mingfa.api.start;

import org.mingfa.search.find.QueryVectors;
import org.mingfa.semantics.BgeEmbedder;
import org.mingfa.semantics.LazyEmbedder;
import org.mingfa.semantics.TextEmbedder;

/** Questions to the semantic model, which is loaded when a generation with vectors is asked, at the latest by the warm-up. */
final class QuestionVectors implements QueryVectors {

    private final TextEmbedder embedder =
            new LazyEmbedder(() -> BgeEmbedder.open(Runtime.getRuntime().availableProcessors()));

    @Override
    public float[] of(String question) {
        return embedder.embedQuery(question);
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }
}
