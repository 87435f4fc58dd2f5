package org.mingfa.search.find;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Parts of one answer that are computed beside each other. Closing waits for all of them, so that none still reads a
 * generation that its question has left.
 */
final class SideBySide implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    <T> Pending<T> start(Callable<T> part) {
        return new Pending<>(threads.submit(part));
    }

    @Override
    public void close() {
        threads.close();
    }
}
