package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.EngineUnavailableException;

/**
 * Sends documents in bulks. No more than {@link #UNDER_WAY} bulks are on their way: who adds more waits, so the cluster
 * sets the pace. Of a bulk only the items that the cluster was too busy for are sent again, under the same id, so that
 * nothing is lost and nothing is there twice. Safe for use by many threads.
 */
final class BulkSender implements AutoCloseable {

    private static final int UNDER_WAY = 2;
    private static final int MOST_DOCUMENTS = 2_000;
    private static final int MOST_BYTES = 4 << 20;
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final ClusterConnection cluster;
    private final String index;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private List<BulkOperation> waiting = new ArrayList<>();
    private int waitingBytes;
    private long added;

    BulkSender(ClusterConnection cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** Takes a document; throws the failure of an earlier one when there was one. */
    void add(String id, byte[] document) throws IOException {
        throwFailure();
        BinaryData json = BinaryData.of(document, ContentType.APPLICATION_JSON);
        BulkOperation operation =
                BulkOperation.of(of -> of.index(item -> item.id(id).document(json)));
        List<BulkOperation> full = null;
        synchronized (this) {
            waiting.add(operation);
            waitingBytes += document.length;
            added++;
            if (waiting.size() >= MOST_DOCUMENTS || waitingBytes >= MOST_BYTES) {
                full = take();
            }
        }
        if (full != null) {
            dispatch(full);
        }
    }

    private List<BulkOperation> take() {
        List<BulkOperation> taken = waiting;
        waiting = new ArrayList<>();
        waitingBytes = 0;
        return taken;
    }

    /** Sends what waits and returns, when all is acknowledged, how many documents were added. */
    long finish() throws IOException {
        List<BulkOperation> last;
        synchronized (this) {
            last = take();
        }
        if (!last.isEmpty()) {
            dispatch(last);
        }
        try {
            free.acquire(UNDER_WAY);
            free.release(UNDER_WAY);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        throwFailure();
        synchronized (this) {
            return added;
        }
    }

    private void throwFailure() {
        Exception known = failure.get();
        if (known != null) {
            throw new EngineUnavailableException(String.valueOf(known.getMessage()), known);
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("构建被中断。");
    }

    private void dispatch(List<BulkOperation> bulk) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        threads.execute(() -> {
            try {
                send(bulk);
            } catch (IOException | EngineUnavailableException e) {
                failure.compareAndSet(null, e);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, new EngineUnavailableException("批量写入时出错：" + e, e));
            } finally {
                free.release();
            }
        });
    }

    private void send(List<BulkOperation> bulk) throws IOException {
        long deadline = System.nanoTime() + cluster.settings().retryFor().toNanos();
        List<BulkOperation> rest = bulk;
        for (int attempt = 0; !rest.isEmpty(); attempt++) {
            RefusedItems refused = sendOnce(rest);
            rest = refused.items();
            if (!rest.isEmpty()) {
                if (System.nanoTime() > deadline || failure.get() != null) {
                    Duration tried = cluster.settings().retryFor();
                    throw new EngineUnavailableException("反复重试 " + tried.toSeconds() + " 秒后放弃写入。" + refused.why());
                }
                pause(attempt);
            }
        }
    }

    /** What the cluster was too busy for. */
    private record RefusedItems(List<BulkOperation> items, String why) {
        static final RefusedItems NOTHING = new RefusedItems(List.of(), "");
    }

    private RefusedItems sendOnce(List<BulkOperation> bulk) {
        try {
            BulkResponse response =
                    cluster.client().bulk(request -> request.index(index).operations(bulk));
            return response.errors() ? refused(bulk, response.items()) : RefusedItems.NOTHING;
        } catch (IOException | ElasticsearchException e) {
            ClusterFailure why = ClusterFailure.of(e, cluster.settings());
            if (why.isTooLarge()) {
                return sendInParts(bulk, why);
            }
            if (!why.isPassing()) {
                throw why.asEngineFailure();
            }
            return new RefusedItems(bulk, why.message());
        }
    }

    /** A proxy before the cluster may take less than the cluster does. */
    private RefusedItems sendInParts(List<BulkOperation> bulk, ClusterFailure why) {
        if (bulk.size() == 1) {
            throw new EngineUnavailableException("段落 " + bulk.getFirst().index().id() + " 无法写入。" + why.message());
        }
        int half = bulk.size() / 2;
        RefusedItems first = sendOnce(bulk.subList(0, half));
        RefusedItems second = sendOnce(bulk.subList(half, bulk.size()));
        List<BulkOperation> again = new ArrayList<>(first.items());
        again.addAll(second.items());
        return new RefusedItems(again, second.items().isEmpty() ? first.why() : second.why());
    }

    private RefusedItems refused(List<BulkOperation> bulk, List<BulkResponseItem> answers) {
        List<BulkOperation> again = new ArrayList<>();
        String why = "";
        for (int i = 0; i < answers.size(); i++) {
            BulkResponseItem answer = answers.get(i);
            if (answer.error() == null) {
                continue;
            }
            why = ClusterRejection.of(answer.status(), answer.error()).message(cluster.settings());
            if (!ClusterFailure.isPassing(answer.status())) {
                throw new EngineUnavailableException("段落 " + answer.id() + " 无法写入。" + why);
            }
            again.add(bulk.get(i));
        }
        return new RefusedItems(again, why);
    }

    /** Twice as long each time, and not the same for all who wait. */
    private static void pause(int attempt) throws IOException {
        long longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(attempt, 10));
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Stops; bulks under way are given up. */
    @Override
    public void close() {
        failure.compareAndSet(null, new IOException("构建已经结束，不能再写入。"));
        threads.shutdownNow();
        threads.close();
    }
}
