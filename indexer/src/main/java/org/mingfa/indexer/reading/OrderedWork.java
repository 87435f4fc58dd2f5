package org.mingfa.indexer.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Work spread over all cores whose results come back in the order of the input, with a bounded number under way: a
 * corpus of any length takes the room of a few documents.
 */
public final class OrderedWork implements AutoCloseable {

    private static final int WAITING_PER_THREAD = 8;

    private final ExecutorService threads;
    private final int window;

    private OrderedWork(int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("build-", 1).daemon(true).factory());
        this.window = threads * WAITING_PER_THREAD;
    }

    public static OrderedWork onAllCores() {
        return new OrderedWork(Runtime.getRuntime().availableProcessors());
    }

    /** Takes each result in order, in the calling thread. */
    public interface Taker<R> {
        void take(R result) throws IOException;
    }

    /** Makes a result of an input, in any thread. */
    public interface Maker<T, R> {
        R make(T input) throws IOException;
    }

    /** Makes a result of each input and takes it, in the order of the inputs. */
    public <T, R> void run(Stream<T> inputs, Maker<T, R> maker, Taker<R> taker) throws IOException {
        Deque<Future<R>> underWay = new ArrayDeque<>();
        try {
            // pushed and not pulled: the iterator of a stream of files would hold all lines of a file
            inputs.forEachOrdered(input -> {
                underWay.add(threads.submit((Callable<R>) () -> maker.make(input)));
                if (underWay.size() >= window) {
                    takeFirst(underWay, taker);
                }
            });
            while (!underWay.isEmpty()) {
                takeFirst(underWay, taker);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            underWay.forEach(future -> future.cancel(true));
        }
    }

    private static <R> void takeFirst(Deque<Future<R>> underWay, Taker<R> taker) {
        try {
            taker.take(result(underWay.remove()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            switch (cause) {
                case IOException io -> throw io;
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                default -> throw new IllegalStateException(cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("构建被中断。", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
