package org.mingfa.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.mingfa.api.connection.Proxies;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bucket of requests per client, refilled evenly through the minute. A client is an address; behind one of our proxies it
 * is the address that the proxy forwards. The machine itself is not limited. Every answer tells the policy, and
 * a limited client what it has left (draft-ietf-httpapi-ratelimit-headers-10).
 */
public final class RateLimit extends OncePerRequestFilter {

    private static final int CLIENTS = 20_000;
    private static final int SECONDS_A_MINUTE = 60;
    private static final double NANOS_A_MINUTE = 60e9;
    private static final String POLICY = "\"minute\"";

    private final int perMinute;
    private final Proxies proxies;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** What a client has left, and when that was counted. */
    private record Bucket(double tokens, long at) {}

    /**
     * A limit.
     *
     * @param perMinute requests a minute and client; 0 for no limit
     */
    public RateLimit(int perMinute, Proxies proxies, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.proxies = proxies;
        this.nanoTime = nanoTime;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (perMinute > 0) {
            response.setHeader("RateLimit-Policy", POLICY + ";q=" + perMinute + ";w=" + SECONDS_A_MINUTE);
            if (!proxies.isOwnMachine(request)) {
                take(proxies.client(request), response);
            }
        }
        chain.doFilter(request, response);
    }

    private void take(String client, HttpServletResponse response) {
        double left = left(client);
        // a refused client waits for one request to be granted, any other for a full bucket
        long seconds = secondsUntil(left < 0 ? 0 : perMinute, left);
        response.setHeader("RateLimit", POLICY + ";r=" + (long) Math.max(0, left) + ";t=" + seconds);
        if (left < 0) {
            throw ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "每分钟最多 " + perMinute + " 次请求；请在 " + seconds + " 秒后再试。")
                    .withHeader("Retry-After", Long.toString(seconds));
        }
    }

    /** What the client has left after this request; below 0 where it had none left for it. */
    private double left(String client) {
        synchronized (buckets) {
            long now = nanoTime.getAsLong();
            Bucket bucket = buckets.getOrDefault(client, new Bucket(perMinute, now));
            double tokens = Math.min(perMinute, bucket.tokens + (now - bucket.at) * perMinute / NANOS_A_MINUTE);
            if (tokens >= 1) {
                buckets.put(client, new Bucket(tokens - 1, now));
            }
            return tokens - 1;
        }
    }

    private long secondsUntil(double wanted, double left) {
        return (long) Math.ceil((wanted - left) * SECONDS_A_MINUTE / perMinute);
    }
}
