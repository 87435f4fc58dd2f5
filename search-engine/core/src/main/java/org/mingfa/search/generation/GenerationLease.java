package org.mingfa.search.generation;

/** An open generation and how many questions are under way on it; it is closed after the last when another one serves. */
final class GenerationLease {

    private final OpenGeneration generation;
    private int users;
    private boolean retired;

    GenerationLease(OpenGeneration generation) {
        this.generation = generation;
    }

    OpenGeneration generation() {
        return generation;
    }

    String id() {
        return generation.manifest().id();
    }

    /** One more question begins. */
    synchronized void take() {
        users++;
    }

    synchronized void release() {
        users--;
        closeWhenUnused();
    }

    /** No question begins from now on. */
    synchronized void retire() {
        retired = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (retired && users == 0) {
            generation.close();
        }
    }
}
