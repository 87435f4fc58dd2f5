package org.mingfa.search.generation;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.TimeBudget;

/**
 * Whether the engine of what serves answers. Anybody may want to know at any time, and an engine that is away takes its time to
 * show it: it is asked at most every two seconds, by one at a time, and the others are told what it said last.
 */
final class EnginePulse {

    /** As long as a search may take by itself: what answers no sooner answers nobody. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Beat last;

    /** What an engine said of a generation, and when. */
    private record Beat(String generation, @Nullable IndexUnavailableException failure, long at) {
        boolean isRemembered() {
            return System.nanoTime() - at < REMEMBERED_NANOS;
        }
    }

    /** Fails where questions to the engine would fail. */
    void check(OpenGeneration open) {
        IndexUnavailableException failure = beat(open).failure;
        if (failure != null) {
            throw new IndexUnavailableException(String.valueOf(failure.getMessage()), failure.forLog(), failure);
        }
    }

    private Beat beat(OpenGeneration open) {
        Beat known = find(open);
        if (known != null && (known.isRemembered() || asking.isLocked())) {
            return known;
        }
        asking.lock();
        try {
            Beat meanwhile = find(open);
            Beat now = meanwhile != null && meanwhile.isRemembered() ? meanwhile : ask(open);
            last = now;
            return now;
        } finally {
            asking.unlock();
        }
    }

    private @Nullable Beat find(OpenGeneration open) {
        Beat known = last;
        return known != null && known.generation.equals(open.manifest().id()) ? known : null;
    }

    private static Beat ask(OpenGeneration open) {
        @Nullable IndexUnavailableException failure = null;
        try {
            open.index().ping(TimeBudget.in(PATIENCE));
        } catch (IndexUnavailableException away) {
            failure = away;
        }
        return new Beat(open.manifest().id(), failure, System.nanoTime());
    }
}
