package org.mingfa.search.find;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The vector of a question, computed beside the lists that go by words: it takes longer than any of them. */
final class PendingVector {

    private final @Nullable CompletableFuture<float[]> computing;

    private PendingVector(@Nullable CompletableFuture<float[]> computing) {
        this.computing = computing;
    }

    /** For searches by words alone. */
    static PendingVector none() {
        return new PendingVector(null);
    }

    static PendingVector of(QueryVectors vectors, String question) {
        return new PendingVector(CompletableFuture.supplyAsync(
                () -> vectors.of(question), task -> Thread.ofVirtual().start(task)));
    }

    /** Waits for the vector; null where none was asked for. What the model threw is thrown here. */
    float @Nullable [] await() {
        if (computing == null) {
            return null;
        }
        try {
            return computing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
