package org.mingfa.api.http;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one connection is at, and since when. In every stage but one the next step is the client's. One thread looks on from time to
 * time while others serve.
 */
final class ConnectionPhase {

    private enum Stage {
        /** Nothing of a request is here, or a part of its head. */
        HEAD,
        /** The head is here, the body is not. */
        BODY,
        /** The request is here: we are the ones that take long. */
        WORK,
        /** The answer is ready. */
        ANSWER
    }

    private volatile State state;
    private volatile @Nullable PartialHead part;

    /** @param bytesBefore all that came before this request */
    private record State(Stage stage, long since, long bytesBefore) {}

    /** A part of a head that was first seen then. */
    private record PartialHead(State of, long since) {}

    ConnectionPhase(long now) {
        state = new State(Stage.HEAD, now, 0);
    }

    /** The head of a request is here, and its body is awaited. */
    void beginBody(long now) {
        enter(Stage.BODY, now);
    }

    /** A request is complete. */
    void beginWork(long now) {
        enter(Stage.WORK, now);
    }

    /** The answer is ready; only the client's pace counts from now on. Of an answer in parts the first one counts. */
    void beginAnswer(long now) {
        if (!isAnswering()) {
            enter(Stage.ANSWER, now);
        }
    }

    /**
     * The answer is sent: the next request may come.
     *
     * @param bytesIn so far
     */
    void beginHead(long now, long bytesIn) {
        state = new State(Stage.HEAD, now, bytesIn);
    }

    private void enter(Stage stage, long now) {
        state = new State(stage, now, state.bytesBefore);
    }

    /** Whether the next step is the client's: a request, the rest of one, or taking the answer in. */
    boolean isWaiting() {
        return state.stage != Stage.WORK;
    }

    /** Whether an answer is on its way to the client. */
    boolean isAnswering() {
        return state.stage == Stage.ANSWER;
    }

    /** When the stage began. */
    long since() {
        return state.since;
    }

    /**
     * True when a part of a head has stood here for longer than it may, or a client has taken longer to read an answer; a body has
     * limits of its own, whose sender is told. The request may go on at any moment between two lines of this: what was noted of one
     * must not count against the next.
     *
     * @param bytesIn so far
     * @param now nanoseconds
     */
    boolean isLate(LongSupplier bytesIn, GuardedConnector.Limits limits, long now) {
        State seen = state;
        return switch (seen.stage) {
            case HEAD -> bytesIn.getAsLong() != seen.bytesBefore && isPartLate(seen, limits, now);
            case BODY, WORK -> false;
            case ANSWER -> now - seen.since > limits.answer().toNanos();
        };
    }

    private boolean isPartLate(State seen, GuardedConnector.Limits limits, long now) {
        PartialHead known = part;
        if (known == null || known.of != seen) {
            part = new PartialHead(seen, now);
            return false;
        }
        return state == seen && now - known.since > limits.headers().toNanos();
    }
}
