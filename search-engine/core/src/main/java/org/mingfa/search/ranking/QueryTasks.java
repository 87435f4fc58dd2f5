package org.mingfa.search.ranking;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingfa.search.index.Deadline;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.Capability;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.LegalIndex.FacetCounts;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;

/**
 * Parts of one answer that are computed beside each other, or one after the other where no processor is free for it: then
 * threads would only wait for each other. Who wants a part that no thread has begun yet computes it. Closing waits for all of them,
 * so that none still reads a generation that its question has left. Knows by when the answer is to be given, and whether a part
 * had to end before it was done.
 */
public final class QueryTasks implements AutoCloseable {

    /** While no more answers than these are under way, their parts find a processor that is free. */
    static final int ALONE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Threads that help an answer with its parts, beside the one that wants it. */
    private static final int HELPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Answers of this process that are being computed on its own processors. */
    private static final AtomicInteger UNDER_WAY = new AtomicInteger();

    private final Deadline deadline;
    private final boolean computing;
    private final int mostHelpers;
    private final AtomicInteger helpers = new AtomicInteger();
    private final Queue<Part<?>> all = new ConcurrentLinkedQueue<>();
    private final Deque<Part<?>> notBegun = new ConcurrentLinkedDeque<>();
    private volatile boolean cutShort;

    /** A part, computed by whoever comes to it first: to run it again is nothing. */
    private static final class Part<T> extends FutureTask<T> {
        private final AtomicBoolean begun = new AtomicBoolean();

        Part(Callable<T> computation) {
            super(computation);
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                super.run();
            }
        }

        /** For a part that nobody has begun: now nobody will. */
        boolean drop() {
            return begun.compareAndSet(false, true) && cancel(false);
        }
    }

    /** Parts that mostly wait: all at once. */
    public QueryTasks(Deadline deadline) {
        this(deadline, false);
    }

    /** Parts of an answer from this index. */
    public QueryTasks(Deadline deadline, LegalIndex index) {
        this(deadline, index.capabilities().contains(Capability.COMPUTES_HERE));
    }

    /**
     * As above.
     *
     * @param computing whether the parts keep this machine's processors busy
     */
    QueryTasks(Deadline deadline, boolean computing) {
        this.deadline = deadline;
        this.computing = computing;
        this.mostHelpers = !computing ? Integer.MAX_VALUE : UNDER_WAY.incrementAndGet() <= ALONE ? HELPERS : 0;
    }

    /** Ranks as far as there is time. */
    public Ranking rank(LegalIndex index, RankRequest request) {
        Ranking ranking = index.rank(request.by(deadline));
        cut(ranking.cutShort());
        return ranking;
    }

    /** Whether to go on with what can be left out; once it is not, something may be missing. */
    public boolean hasTime() {
        boolean over = deadline.isOver();
        cut(over);
        return !over;
    }

    /** Several parts may say so at a time, and none takes it back. */
    private void cut(boolean isShort) {
        if (isShort) {
            cutShort = true;
        }
    }

    /** Counts as far as there is time. */
    public Map<KeywordField, List<FacetCount>> facets(
            LegalIndex index, Query query, Filter filter, Set<KeywordField> fields, int most) {
        FacetCounts counts = index.facets(query, filter, fields, most, deadline);
        cut(counts.cutShort());
        return counts.byField();
    }

    /**
     * A part that reads no generation: nobody waits for it at the end, where its time was over. While others keep the processors
     * busy it is left to who wants it: another thread would only take a processor from them, and have to be waited for.
     */
    public <T> Future<T> startApart(Callable<T> part) {
        if (mostHelpers == 0) {
            return new Part<>(part);
        }
        FutureTask<T> task = new FutureTask<>(part);
        Thread.ofVirtual().name("apart").start(task);
        return task;
    }

    /** What a part came to, where it did so in time; else it is one of those that may be missing. */
    <T> Optional<T> inTime(Future<T> part) {
        if (part instanceof Part<T> own && !deadline.isOver()) {
            own.run();
        }
        long left = deadline.equals(Deadline.NONE) ? Long.MAX_VALUE : deadline.at() - System.nanoTime();
        try {
            part.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            return Optional.of(result(part));
        } catch (TimeoutException late) {
            cutShort = true;
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(result(part)); // which throws what the part threw
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was computed", e);
        }
    }

    /** Whether something may be missing because the time was over. */
    public boolean isCutShort() {
        return cutShort;
    }

    /** A part that {@link #result} is asked for; one that nobody wants, and nobody has begun, is dropped at the end. */
    public <T> Future<T> start(Callable<T> part) {
        Part<T> task = new Part<>(part);
        if (mostHelpers == 0) {
            task.run();
            return task;
        }
        all.add(task);
        notBegun.add(task);
        if (helpers.incrementAndGet() <= mostHelpers) {
            Thread.ofVirtual().start(this::help);
        } else {
            helpers.decrementAndGet();
        }
        return task;
    }

    /** From the last on: who waits for all of them begins with the first. */
    private void help() {
        for (Part<?> part = notBegun.pollLast(); part != null; part = notBegun.pollLast()) {
            part.run();
        }
        helpers.decrementAndGet();
    }

    /** Waits for a part; what its computation threw is thrown here, as if it had been computed by the caller. */
    public static <T> T result(Future<T> part) {
        if (part instanceof Part<T> own) {
            own.run();
        }
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was computed", e);
        }
    }

    @Override
    public void close() {
        for (Part<?> part = all.poll(); part != null; part = all.poll()) {
            end(part);
        }
        if (computing) {
            UNDER_WAY.decrementAndGet();
        }
    }

    /** Waits until nobody computes a part, however it ends: what it threw is told to whoever wants its result. */
    private static void end(Part<?> part) {
        if (part.drop()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        while (part.state() == Future.State.RUNNING) {
            try {
                part.get();
            } catch (ExecutionException told) {
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
