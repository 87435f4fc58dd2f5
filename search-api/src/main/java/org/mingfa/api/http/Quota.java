package org.mingfa.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** What each client may use, refilled evenly through the minute. */
final class Quota {

    private static final int CLIENTS = 20_000;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final long perMinute;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CLIENTS).executor(Runnable::run).build();

    Quota(long perMinute, TimeMeter clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** What a client has left. */
    Bucket of(String client) {
        return buckets.get(
                client,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    /** Seconds until a client may ask again; 0 where it may now. */
    long secondsToWait(String client) {
        return seconds(of(client).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What a request has cost is known when it is done: a client may go into debt by it. */
    void charge(String client, long used) {
        of(client).consumeIgnoringRateLimits(Math.max(1, used));
    }

    /** The first whole second at which the wait is over. */
    static long seconds(long nanos) {
        return Math.ceilDiv(nanos, NANOS);
    }
}
