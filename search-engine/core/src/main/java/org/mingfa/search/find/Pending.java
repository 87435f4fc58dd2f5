package org.mingfa.search.find;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** A part of an answer that another thread computes. */
record Pending<T>(Future<T> computing) {

    /** Waits for the part; what its computation threw is thrown here. */
    T await() {
        try {
            return computing.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was computed", e);
        }
    }
}
