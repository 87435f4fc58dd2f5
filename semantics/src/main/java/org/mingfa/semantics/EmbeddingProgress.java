package org.mingfa.semantics;

/** Hears how far an embedding is, for progress bars and estimates of the time left; called by one thread at a time. */
@FunctionalInterface
public interface EmbeddingProgress {

    /** For callers who do not want to know. */
    EmbeddingProgress UNHEARD = (done, total) -> {};

    /** That {@code done} of {@code total} passages have their vectors, and may be relied on. */
    void reached(int done, int total);
}
