package org.mingfa.search.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.Capability;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.LegalIndex.FacetCounts;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.KeywordField;

/**
 * Parts of one answer. Parts that wait for another machine run at once, each on a virtual thread. Parts that keep this machine's
 * processors busy run in the asking thread, when they are asked for: with several questions at a time more threads only wait for
 * each other. Knows by when the answer is to be given, and whether a part had to end before it was done.
 */
public final class QueryTasks implements AutoCloseable {

    private final TimeBudget budget;

    /** Null where the asking thread computes all parts. */
    private final @Nullable ExecutorService threads;

    private volatile boolean cutShort;

    /** Parts that run at once. */
    public QueryTasks(TimeBudget budget) {
        this(budget, false);
    }

    /** Parts of an answer from this index. */
    public QueryTasks(TimeBudget budget, LegalIndex index) {
        this(budget, index.capabilities().contains(Capability.COMPUTES_HERE));
    }

    /**
     * As above.
     *
     * @param computing whether the parts keep this machine's processors busy
     */
    QueryTasks(TimeBudget budget, boolean computing) {
        this.budget = budget;
        this.threads = computing ? null : Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Ranks as far as there is time. */
    public Ranking rank(LegalIndex index, RankRequest request) {
        Ranking ranking = index.rank(request.by(budget));
        cut(ranking.cutShort());
        return ranking;
    }

    /** Whether to go on with what can be left out; once it is not, something may be missing. */
    public boolean hasTime() {
        boolean over = budget.isOver();
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
        FacetCounts counts = index.facets(query, filter, fields, most, budget);
        cut(counts.cutShort());
        return counts.byField();
    }

    /** A part that reads no generation: nobody waits for it at the end, where its time was over. */
    public <T> Future<T> startApart(Callable<T> part) {
        FutureTask<T> task = new FutureTask<>(part);
        if (threads != null) {
            Thread.startVirtualThread(task);
        }
        return task;
    }

    /** What a part came to, where it did so in time; else it is one of those that may be missing. */
    <T> Optional<T> inTime(Future<T> part) {
        if (threads == null && !budget.isOver()) {
            return Optional.of(result(part));
        }
        long left = budget.equals(TimeBudget.NONE) ? Long.MAX_VALUE : budget.at() - System.nanoTime();
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

    /** A part that {@link #result} is asked for. */
    public <T> Future<T> start(Callable<T> part) {
        FutureTask<T> task = new FutureTask<>(part);
        if (threads != null) {
            threads.execute(task);
        }
        return task;
    }

    /** Computes a part that no thread has begun, or waits for it; what its computation threw is thrown here. */
    public static <T> T result(Future<T> part) {
        if (part instanceof FutureTask<T> task) {
            task.run(); // which does nothing where a thread has begun
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

    /** Waits for all threads, so that none still reads a generation that its question has left. */
    @Override
    public void close() {
        if (threads != null) {
            threads.close();
        }
    }
}
