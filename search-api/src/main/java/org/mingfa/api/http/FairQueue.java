package org.mingfa.api.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * So many may work at a time; the others wait, one queue for each client, and the queues take turns: who asks once is not
 * behind all that another one asked. Safe for use by many threads.
 */
final class FairQueue {

    private final Rules rules;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Waiter>> queues = new LinkedHashMap<>();
    private int working;
    private int waiting;

    /**
     * How turns are given.
     *
     * @param atOnce how many work at a time
     * @param mostWaiting in all queues
     * @param mostOfOne in the queue of one client
     * @param patience how long one waits
     */
    record Rules(int atOnce, int mostWaiting, int mostOfOne, Duration patience) {}

    /** A turn, given back by closing it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Somebody who waits; the latch opens when a turn is granted. */
    private record Waiter(CountDownLatch granted) {}

    FairQueue(Rules rules) {
        this.rules = rules;
    }

    /** A turn, at once or after a wait; empty where too many wait already, or the wait was too long. */
    Optional<Turn> take(String client) throws InterruptedException {
        Waiter own = new Waiter(new CountDownLatch(1));
        lock.lock();
        try {
            if (working < rules.atOnce) {
                working++;
                return Optional.of(this::release);
            }
            Deque<Waiter> queue = queues.computeIfAbsent(client, name -> new ArrayDeque<>());
            if (waiting >= rules.mostWaiting || queue.size() >= rules.mostOfOne) {
                queues.computeIfPresent(client, (name, left) -> left.isEmpty() ? null : left);
                return Optional.empty();
            }
            queue.add(own);
            waiting++;
        } finally {
            lock.unlock();
        }
        return await(client, own) ? Optional.of(this::release) : Optional.empty();
    }

    private boolean await(String client, Waiter own) throws InterruptedException {
        boolean granted = false;
        try {
            granted = own.granted.await(rules.patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!granted) {
                granted = leave(client, own);
            }
        }
        return granted;
    }

    /** Gives up waiting; true when a turn was granted at the last moment. */
    private boolean leave(String client, Waiter own) {
        lock.lock();
        try {
            Deque<Waiter> queue = queues.get(client);
            if (queue == null || !queue.remove(own)) {
                if (Thread.currentThread().isInterrupted()) {
                    release();
                    return false;
                }
                return true;
            }
            waiting--;
            if (queue.isEmpty()) {
                queues.remove(client);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        lock.lock();
        try {
            Iterator<Map.Entry<String, Deque<Waiter>>> first = queues.entrySet().iterator();
            if (!first.hasNext()) {
                working--;
                return;
            }
            Map.Entry<String, Deque<Waiter>> next = first.next();
            first.remove();
            Deque<Waiter> queue = next.getValue();
            waiting--;
            queue.remove().granted.countDown();
            if (!queue.isEmpty()) {
                queues.put(next.getKey(), queue);
            }
        } finally {
            lock.unlock();
        }
    }
}
