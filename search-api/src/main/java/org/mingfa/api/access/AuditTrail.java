package org.mingfa.api.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AuditEntry;
import org.mingfa.access.AuditLog;
import org.mingfa.api.http.Proxies;
import org.mingfa.api.http.RequestId;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FailureProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.text.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes down who did what behind a closed door, and whom it stayed closed to. A change of what serves is written before it
 * is made, and not made where it cannot be written; a judge's search goes on without, and the loss is said.
 */
final class AuditTrail extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int CONFLICT = 409;
    private static final List<String> CHANGING = List.of("/v1/operations", "/operator");

    private final AuditLog log;
    private final Clock clock;
    private final LiveGeneration live;
    private final Proxies proxies;

    AuditTrail(AuditLog log, Clock clock, LiveGeneration live, Proxies proxies) {
        this.log = log;
        this.clock = clock;
        this.live = live;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            write(request, response, new RequestOutcome(response.getStatus(), null));
        } catch (IOException | ServletException | RuntimeException failure) {
            ProblemCode code = FailureProblem.of(failure).code();
            write(request, response, new RequestOutcome(code.status(), code.code()));
            throw failure;
        }
    }

    /** How a request ended. */
    private record RequestOutcome(int status, @Nullable String code) {
        String outcome() {
            return status >= 500 ? "failed" : status >= 400 ? "refused" : "done";
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, RequestOutcome ending) {
        if (Caller.find(request).isEmpty() && !ProblemCode.INVALID_TOKEN.code().equals(ending.code())) {
            return; // who offers nothing, or has to wait, is counted as a refusal and did nothing
        }
        try {
            log.append(entry(request, response, ending, ending.outcome()));
        } catch (Refusal full) {
            LOG.error("请求 {} 没有写进审计：{}", response.getHeader(RequestId.HEADER), full.detail());
        }
    }

    /** For those who may pass: a change that cannot be written down is not made. */
    Filter beforeChanges() {
        return (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            if (asked.getMethod().equals("POST") && CHANGING.stream().anyMatch(asked.getServletPath()::startsWith)) {
                try {
                    log.append(entry(asked, (HttpServletResponse) response, new RequestOutcome(200, null), "begun"));
                } catch (Refusal full) {
                    throw ApiProblem.of(ProblemCode.STORE_UNAVAILABLE, full.detail() + "没有执行。");
                }
            }
            chain.doFilter(request, response);
        };
    }

    private AuditEntry entry(
            HttpServletRequest request, HttpServletResponse response, RequestOutcome ending, String outcome) {
        Caller caller = Caller.find(request).orElse(null);
        return new AuditEntry(
                clock.instant(),
                "http",
                caller == null ? "-" : caller.getName(),
                caller == null ? null : caller.role().word(),
                caller == null ? null : caller.court(),
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                target(request, ending),
                live.heldId(),
                outcome,
                ending.code(),
                // one that the client made up could be anything
                request.getHeader(RequestId.HEADER) == null ? response.getHeader(RequestId.HEADER) : null,
                ending.status() >= 400 ? proxies.client(request) : null);
    }

    /** What the address names, where there is such a thing; anything else would be words of whoever asks. */
    private static @Nullable String target(HttpServletRequest request, RequestOutcome ending) {
        boolean isKnown = ending.status() < 400 || ending.status() == CONFLICT;
        return isKnown
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> named
                        && !named.isEmpty()
                ? String.valueOf(named.values().iterator().next())
                : null;
    }
}
