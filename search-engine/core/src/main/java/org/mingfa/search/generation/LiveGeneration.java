package org.mingfa.search.generation;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The generation that serves now. Follows the pointer file: the next question after a promotion goes to the new
 * generation, and the old one stays open until its last question is answered. Safe for use by many threads.
 */
public final class LiveGeneration implements AutoCloseable {

    private static final int TRIES = 5;

    private final GenerationStore store;
    private @Nullable Lease current;
    private boolean closed;

    public LiveGeneration(GenerationStore store) {
        this.store = store;
    }

    /** True when a generation is live and can be opened. */
    public boolean isReady() {
        try {
            acquire().release();
            return true;
        } catch (NoLiveGenerationException e) {
            return false;
        }
    }

    /** Answers a question from the live generation; {@link NoLiveGenerationException} when there is none. */
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
            throw new NoLiveGenerationException("服务正在停止。", null);
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
        throw new NoLiveGenerationException("线上一代无法打开：" + last + "。运行 mingfa doctor 查看原因。", last);
    }

    private Lease current(String live) throws IOException {
        Lease known = current;
        if (known != null && known.generation.manifest().id().equals(live)) {
            return known;
        }
        Lease opened = new Lease(OpenGeneration.open(store, live));
        current = opened;
        if (known != null) {
            known.retire();
        }
        return opened;
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
