package org.mingfa.api.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever guesses: after five wrong credentials a client waits, each time twice as long, up to five minutes. While
 * it waits a right one is not taken either, or waiting would cost nothing. An hour without a wrong one forgives all.
 */
final class Lockout {

    static final int FREE = 5;

    private static final int CLIENTS = 20_000;
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();
    private static final long FORGIVEN = Duration.ofHours(1).toNanos();
    private static final int MOST_DOUBLINGS = 20;

    private final LongSupplier nanoTime;
    private final Map<String, Failures> clients = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > CLIENTS;
        }
    };

    private record Failures(int number, long last) {
        long left(long now) {
            if (number < FREE) {
                return 0;
            }
            long wait = Math.min(LONGEST, FIRST << Math.min(number - FREE, MOST_DOUBLINGS));
            return Math.max(0, last + wait - now);
        }
    }

    Lockout(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Seconds that a client has to wait still; 0 where it may try. */
    long secondsLeft(String client) {
        synchronized (clients) {
            Failures failures = clients.get(client);
            return failures == null ? 0 : (failures.left(nanoTime.getAsLong()) + 999_999_999) / 1_000_000_000;
        }
    }

    void failed(String client) {
        synchronized (clients) {
            long now = nanoTime.getAsLong();
            Failures before = clients.get(client);
            if (before == null || now - before.last() > FORGIVEN) {
                clients.put(client, new Failures(1, now));
            } else {
                clients.put(client, new Failures(before.number() + 1, now));
            }
        }
    }

    void succeeded(String client) {
        synchronized (clients) {
            clients.remove(client);
        }
    }
}
