package org.mingfa.indexer.extract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs work that may hang in a thread of its own. Java cannot end such a thread: after the time is up it is interrupted
 * and left behind as a daemon, so that neither the build nor the end of the program waits for it.
 */
final class TimedExecution {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "extract-" + NUMBER.incrementAndGet(), 4L << 20);
        thread.setDaemon(true);
        return thread;
    });

    private TimedExecution() {}

    /** Gives the result, or throws what the work threw, or {@link TimeoutException}. */
    static <T> T run(Callable<T> work, Duration longest) throws ExecutionException, TimeoutException {
        Future<T> future = THREADS.submit(work);
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted while extracting");
        }
    }
}
