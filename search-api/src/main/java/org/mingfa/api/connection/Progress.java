package org.mingfa.api.connection;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one connection is at: waiting for a request (nothing of it, or a part), being answered, or taking the answer in. One thread
 * looks on from time to time while others serve.
 */
final class Progress {

    private static final long NEVER = 0;

    private volatile boolean served;
    private volatile long bytesBefore;
    private volatile long writingSince = NEVER;
    private volatile @Nullable Half half;

    /** A part of the request that follows on so many bytes. */
    private record Half(long bytesBefore, long since) {}

    /** A request is complete but for its body. */
    void beginServing() {
        served = true;
    }

    /**
     * The answer is sent: the next request may come.
     *
     * @param bytesIn so far
     */
    void endServing(long bytesIn) {
        bytesBefore = bytesIn;
        writingSince = NEVER;
        served = false;
    }

    /** The answer is ready; only the client's pace counts from now on. */
    void beginWriting(long now) {
        writingSince = now;
    }

    boolean isWaiting() {
        return !served;
    }

    /**
     * True when a part of a request has stood here for longer than it may, or a client has taken longer to read an answer. The
     * request may go on at any moment between two lines of this: what was noted of one must not count against the next.
     *
     * @param bytesIn so far
     * @param now nanoseconds
     */
    boolean isLate(LongSupplier bytesIn, ConnectionLimits limits, long now) {
        if (served) {
            long since = writingSince;
            return since != NEVER && now - since > limits.answer().toNanos();
        }
        long before = bytesBefore;
        if (bytesIn.getAsLong() == before) {
            return false; // between two requests; an idle connection has a limit of its own
        }
        Half known = half;
        if (known == null || known.bytesBefore != before) {
            half = new Half(before, now);
            return false;
        }
        return !served && now - known.since > limits.headers().toNanos();
    }
}
