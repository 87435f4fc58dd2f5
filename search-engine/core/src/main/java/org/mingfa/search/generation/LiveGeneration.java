package org.mingfa.search.generation;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.text.problem.Refusal;

/**
 * The generation that serves now. Follows the pointer file: the next question after a promotion goes to the new
 * generation, and the old one stays open until its last question is answered. What is held goes on serving until another
 * one is open, whatever the pointer or the other one is like; while one question opens it, others do not wait. Safe for use
 * by many threads.
 */
public final class LiveGeneration implements AutoCloseable {

    private static final int TRIES = 5;

    /** One that cannot be opened is not tried anew for every question: each try takes its time. */
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    /** Files do not mend themselves, and to read all of them takes time. */
    private static final long DAMAGE_REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private final GenerationStore store;
    private final GenerationOpener opener;
    private final FollowedPointer pointer;
    private final Consumer<RuntimeException> troubles;
    private final ReentrantLock opening = new ReentrantLock();
    private final EnginePulse pulse = new EnginePulse();
    private @Nullable GenerationLease current;
    private @Nullable Failure failure;
    private boolean closed;

    /** How a generation is opened. */
    private interface GenerationOpener {
        OpenGeneration open(GenerationStore store, String id) throws IOException;
    }

    public LiveGeneration(GenerationStore store) {
        this(store, OpenGeneration::open, trouble -> {});
    }

    /**
     * As above, for a service: it serves for long and to many, so that each file is compared with its checksum first.
     *
     * @param troubles told why what the pointer names does not serve, while what is held does
     */
    public LiveGeneration(GenerationStore store, Consumer<RuntimeException> troubles) {
        this(store, OpenGeneration::openWhole, troubles);
    }

    private LiveGeneration(GenerationStore store, GenerationOpener opener, Consumer<RuntimeException> troubles) {
        this.store = store;
        this.opener = opener;
        this.pointer = new FollowedPointer(store, System::nanoTime);
        this.troubles = troubles;
    }

    /** True when a generation is live, can be opened, and its engine answers. */
    public boolean isReady() {
        try {
            askReady(OpenGeneration::manifest);
            return true;
        } catch (NoLiveGenerationException | IndexUnavailableException e) {
            return false;
        }
    }

    /** The id of the generation that is open, or null; opens none. */
    public synchronized @Nullable String heldId() {
        return current == null ? null : current.id();
    }

    /**
     * Answers a question from the live generation; {@link NoLiveGenerationException} when there is none, {@link
     * IndexUnavailableException} when its engine is away.
     */
    public <T> T ask(Function<OpenGeneration, T> question) {
        GenerationLease lease = acquire();
        try {
            return question.apply(lease.generation());
        } finally {
            lease.release();
        }
    }

    /** The same, once the engine has shown that it answers: what is open may be on a cluster that is away since. */
    public <T> T askReady(Function<OpenGeneration, T> question) {
        return ask(open -> {
            pulse.check(open);
            return question.apply(open);
        });
    }

    /** Opens what the pointer names now, waiting for whoever is at it; true when that is what serves. */
    public boolean follow() {
        opening.lock();
        try {
            failure = null;
            acquire().release();
            return store.live().equals(Optional.ofNullable(heldId()));
        } catch (IOException | NoLiveGenerationException | IndexUnavailableException e) {
            return false;
        } finally {
            opening.unlock();
        }
    }

    private GenerationLease acquire() {
        GenerationLease held = takeHeld();
        if (held == null) {
            opening.lock(); // there is nothing else to answer from
        } else if (isNamed(held) || !opening.tryLock()) {
            return held;
        }
        try {
            GenerationLease opened = openNamed();
            if (held != null) {
                held.release();
            }
            return opened;
        } catch (NoLiveGenerationException | IndexUnavailableException trouble) {
            if (held == null) {
                throw trouble;
            }
            return held;
        } finally {
            opening.unlock();
        }
    }

    private synchronized @Nullable GenerationLease takeHeld() {
        if (closed) {
            throw new NoLiveGenerationException("服务正在停止。");
        }
        if (current != null) {
            current.take();
        }
        return current;
    }

    /** A pointer that cannot be read, or is gone, names what is held. */
    private boolean isNamed(GenerationLease held) {
        try {
            return pointer.live().map(held.id()::equals).orElse(true);
        } catch (IOException | Refusal unreadable) {
            troubles.accept(new IndexUnavailableException("上线的一代无从得知：" + unreadable.getMessage(), unreadable));
            return true;
        }
    }

    private GenerationLease openNamed() {
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                String live = store.live().orElseThrow(NoLiveGenerationException::none);
                GenerationLease held = takeHeld();
                if (held != null && held.id().equals(live)) {
                    return held; // another question opened it meanwhile
                }
                if (held != null) {
                    held.release();
                }
                return serve(new GenerationLease(open(live)));
            } catch (IOException | UnknownGenerationException e) {
                // gc removed it between reading the pointer and opening; the pointer names another one now
                last = e instanceof IOException io ? io : new IOException(e);
            }
        }
        NoLiveGenerationException none =
                new NoLiveGenerationException("线上一代无法打开：" + last + "。", Objects.requireNonNull(last));
        troubles.accept(none);
        throw none;
    }

    private synchronized GenerationLease serve(GenerationLease opened) {
        opened.take();
        if (closed) {
            opened.retire();
        } else {
            if (current != null) {
                current.retire();
            }
            current = opened;
        }
        return opened;
    }

    /** What went wrong with which generation, and when. */
    private record Failure(String generation, IndexUnavailableException why, long since) {
        boolean isRemembered() {
            long nanos = why.getCause() instanceof DamagedException ? DAMAGE_REMEMBERED_NANOS : REMEMBERED_NANOS;
            return System.nanoTime() - since < nanos;
        }
    }

    private OpenGeneration open(String live) throws IOException {
        Failure known = failure;
        if (known != null && known.generation.equals(live) && known.isRemembered()) {
            throw new IndexUnavailableException(String.valueOf(known.why.getMessage()), known.why);
        }
        try {
            OpenGeneration opened = opener.open(store, live);
            failure = null;
            return opened;
        } catch (UnknownGenerationException gone) {
            throw gone;
        } catch (RuntimeException | IOException broken) {
            // whatever its files hold: nothing of it may end what serves
            String wayOut = broken instanceof DamagedException ? "先退回此前完好的一代：mingfa generation rollback。" : "";
            IndexUnavailableException why =
                    new IndexUnavailableException("线上一代 " + live + " 无法打开。" + broken.getMessage() + wayOut, broken);
            failure = new Failure(live, why, System.nanoTime());
            troubles.accept(why);
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
}
