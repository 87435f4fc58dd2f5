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
import org.mingfa.search.index.Deadline;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.LegalIndex.FacetCounts;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;

/**
 * Parts of one answer that are computed beside each other. Closing waits for all of them, so that none still reads a
 * generation that its question has left. Knows by when the answer is to be given, and whether a part had to end before it was
 * done.
 */
public final class SideBySide implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deadline deadline;
    private volatile boolean cutShort;

    public SideBySide(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Ranks as far as there is time. */
    public Ranking rank(LegalIndex index, RankRequest request) {
        Ranking ranking = index.rank(request.by(deadline));
        cutShort |= ranking.cutShort();
        return ranking;
    }

    /** Whether to go on with what can be left out; once it is not, something may be missing. */
    public boolean hasTime() {
        boolean over = deadline.isOver();
        cutShort |= over;
        return !over;
    }

    /** Counts as far as there is time. */
    public Map<KeywordField, List<FacetCount>> facets(
            LegalIndex index, Query query, Filter filter, Set<KeywordField> fields, int most) {
        FacetCounts counts = index.facets(query, filter, fields, most, deadline);
        cutShort |= counts.cutShort();
        return counts.byField();
    }

    /** A part that reads no generation: nobody waits for it at the end, where its time was over. */
    public <T> Future<T> startApart(Callable<T> part) {
        FutureTask<T> task = new FutureTask<>(part);
        Thread.ofVirtual().name("apart").start(task);
        return task;
    }

    /** What a part came to, where it did so in time; else it is one of those that may be missing. */
    <T> Optional<T> inTime(Future<T> part) {
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

    public <T> Future<T> start(Callable<T> part) {
        return threads.submit(part);
    }

    /** Waits for a part; what its computation threw is thrown here, as if it had been computed by the caller. */
    public static <T> T result(Future<T> part) {
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
        threads.close();
    }
}
