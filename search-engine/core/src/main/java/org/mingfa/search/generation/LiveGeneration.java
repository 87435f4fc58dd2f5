package org.mingfa.search.generation;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.text.problem.Refusal;

/**
 * The generation that serves now. Follows the pointer file: the next question after a promotion goes to the new
 * generation, and the old one stays open until its last question is answered. Safe for use by many threads.
 */
public final class LiveGeneration implements AutoCloseable {

    private static final int TRIES = 5;

    /** An engine that is away is not asked anew for every question that waits: each try takes its time. */
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final GenerationStore store;
    private @Nullable Lease current;
    private @Nullable Failure failure;
    private boolean closed;

    public LiveGeneration(GenerationStore store) {
        this.store = store;
    }

    /** True when a generation is live and can be opened. */
    public boolean isReady() {
        try {
            acquire().release();
            return true;
        } catch (NoLiveGenerationException | IndexUnavailableException e) {
            return false;
        }
    }

    /**
     * Answers a question from the live generation; {@link NoLiveGenerationException} when there is none, {@link
     * IndexUnavailableException} when its engine is away.
     */
    public <T> T ask(Function<OpenGeneration, T> question) {
        Lease lease = acquire();
        try {
            return question.apply(lease.generation);
        } finally {
            lease.release();
        }
    }

    private synchronized Lease acquire() {
        if (closed) {
            throw new NoLiveGenerationException("服务正在停止。");
        }
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                Lease lease = current(store.live().orElseThrow(NoLiveGenerationException::none));
                lease.users++;
                return lease;
            } catch (IOException | UnknownGenerationException e) {
                // gc removed it between reading the pointer and opening; the pointer names another one now
                last = e instanceof IOException io ? io : new IOException(e);
            }
        }
        throw new NoLiveGenerationException("线上一代无法打开：" + last + "。", Objects.requireNonNull(last));
    }

    private Lease current(String live) throws IOException {
        Lease known = current;
        if (known != null && known.generation.manifest().id().equals(live)) {
            return known;
        }
        Lease opened = new Lease(open(live));
        current = opened;
        if (known != null) {
            known.retire();
        }
        return opened;
    }

    /** What went wrong with which generation, and when. */
    private record Failure(String generation, IndexUnavailableException why, long since) {}

    private OpenGeneration open(String live) throws IOException {
        Failure known = failure;
        if (known != null && known.generation.equals(live) && System.nanoTime() - known.since < REMEMBERED_NANOS) {
            throw new IndexUnavailableException(String.valueOf(known.why.getMessage()), known.why);
        }
        try {
            OpenGeneration opened = OpenGeneration.open(store, live);
            failure = null;
            return opened;
        } catch (UnknownGenerationException gone) {
            throw gone;
        } catch (Refusal e) {
            IndexUnavailableException why =
                    new IndexUnavailableException("线上一代 " + live + " 无法打开。" + e.getMessage(), e);
            failure = new Failure(live, why, System.nanoTime());
            throw why;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (current != null) {
            current.retire();
            current = null;
        }
    }

    /** An open generation and how many questions are under way on it. */
    private final class Lease {
        private final OpenGeneration generation;
        private int users;
        private boolean retired;

        Lease(OpenGeneration generation) {
            this.generation = generation;
        }

        void release() {
            synchronized (LiveGeneration.this) {
                users--;
                closeWhenUnused();
            }
        }

        void retire() {
            retired = true;
            closeWhenUnused();
        }

        private void closeWhenUnused() {
            if (retired && users == 0) {
                generation.close();
            }
        }
    }
}
