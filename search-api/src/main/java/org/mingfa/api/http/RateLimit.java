package org.mingfa.api.http;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bucket of requests per client. A client is an address; behind one of our proxies it is the address that the proxy forwards. The
 * machine itself is not limited. Every answer tells the policy, and a limited client what it has left
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
public final class RateLimit extends OncePerRequestFilter {

    private static final String POLICY = "\"minute\"";

    /** Of one client: enough for a page of hits that somebody judges one by one, and for no flood that a report would count. */
    private static final int FEEDBACK_PER_MINUTE = 30;

    private final int perMinute;
    private final Quota quota;
    private final Quota feedback = new Quota(FEEDBACK_PER_MINUTE, TimeMeter.SYSTEM_NANOTIME);
    private final Proxies proxies;

    /** @param perMinute requests a minute and client; 0 for no limit */
    public RateLimit(int perMinute, Proxies proxies) {
        this.perMinute = perMinute;
        this.quota = new Quota(perMinute, TimeMeter.SYSTEM_NANOTIME);
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (perMinute > 0) {
            response.setHeader("RateLimit-Policy", POLICY + ";q=" + perMinute + ";w=60");
            if (!proxies.isOwnMachine(request)) {
                take(proxies.client(request), response);
                if (request.getServletPath().equals(Endpoints.FEEDBACK)) {
                    takeFeedback(proxies.client(request));
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** A refused client waits for one request to be granted, any other for a full bucket. */
    private void take(String client, HttpServletResponse response) {
        ConsumptionProbe probe = quota.of(client).tryConsumeAndReturnRemaining(1);
        long seconds =
                Quota.seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        response.setHeader("RateLimit", POLICY + ";r=" + probe.getRemainingTokens() + ";t=" + seconds);
        if (!probe.isConsumed()) {
            throw tooMany("每分钟最多 " + perMinute + " 次请求", seconds);
        }
    }

    private void takeFeedback(String client) {
        ConsumptionProbe probe = feedback.of(client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany("每分钟最多 " + FEEDBACK_PER_MINUTE + " 次评价", Quota.seconds(probe.getNanosToWaitForRefill()));
        }
    }

    private static ApiProblem tooMany(String limit, long seconds) {
        return ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, limit + "；请在 " + seconds + " 秒后再试。")
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
