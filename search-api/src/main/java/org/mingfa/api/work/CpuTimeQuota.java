package org.mingfa.api.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many seconds of turns a client may have a minute. What a request costs is known when it is done: a client may go into
 * debt by one request, and waits until it is paid. Safe for use by many threads.
 */
final class CpuTimeQuota {

    private static final int CLIENTS = 20_000;
    private static final double NANOS = 1e9;
    private static final int SECONDS_A_MINUTE = 60;

    private final double perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Account> accounts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > CLIENTS;
        }
    };

    /** What a client has left in seconds, and when that was counted. */
    private record Account(double seconds, long at) {}

    CpuTimeQuota(int secondsPerMinute, LongSupplier nanoTime) {
        this.perMinute = secondsPerMinute;
        this.nanoTime = nanoTime;
    }

    /** Seconds until the client may ask again; 0 where it may now. */
    synchronized long secondsToWait(String client) {
        double left = left(client);
        return perMinute == 0 || left > 0 ? 0 : (long) Math.ceil(-left * SECONDS_A_MINUTE / perMinute) + 1;
    }

    synchronized void charge(String client, long nanos) {
        accounts.put(client, new Account(left(client) - nanos / NANOS, nanoTime.getAsLong()));
    }

    private double left(String client) {
        Account account = accounts.get(client);
        if (account == null) {
            return perMinute;
        }
        double earned = (nanoTime.getAsLong() - account.at) / NANOS * perMinute / SECONDS_A_MINUTE;
        return Math.min(perMinute, account.seconds + earned);
    }
}
