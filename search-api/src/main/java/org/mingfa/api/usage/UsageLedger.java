package org.mingfa.api.usage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.api.access.Caller;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.http.RequestId;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.usage.Usage.UsageCount;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Counts answered requests and their {@link Usage} by hour, until the counts are written down, and times them for the figures.
 * What was asked is not part of it.
 */
public final class UsageLedger implements RequestFrame.Witness {

    /** More different counts than these are not kept while the database is away; what is not kept is counted. */
    static final int MOST_COUNTS = 50_000;

    private static final String UNKNOWN = "unknown";
    private static final String PAGE = "page";
    private static final String SEARCH = " " + SearchOperations.SEARCH.path();
    private static final String OPERATIONS = " /v1/operations";
    private static final String ANONYMOUS = "anonymous";
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;

    private final RequestFigures figures;
    private final AnsweredRequests requests;
    private final Clock clock;
    private Map<Tally, Long> counts = new HashMap<>();
    private long lost;

    /**
     * What is known of an answered request.
     *
     * @param endpoint its pattern, such as {@code GET /v1/laws/{law}}
     * @param outcome answered, empty, refused or failed
     * @param counts what is counted of it besides
     */
    record RequestUsage(String endpoint, int status, String outcome, long nanos, List<UsageCount> counts) {}

    /** @param requests told what can be judged */
    public UsageLedger(MeterRegistry figures, AnsweredRequests requests, Clock clock) {
        this.figures = new RequestFigures(figures);
        Gauge.builder("mingfa.usage.waiting", this, UsageLedger::waiting)
                .description("Counts of usage that wait in memory to be written")
                .register(figures);
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void answered(
            HttpServletRequest request, HttpServletResponse response, long nanos, @Nullable ApiProblem problem) {
        Usage usage = UsageAdvice.of(request);
        String id = String.valueOf(response.getHeader(RequestId.HEADER));
        if (response.getStatus() == NOT_MODIFIED) {
            requests.rememberKept(id, response.getHeader(HttpHeaders.ETAG));
        } else if (!usage.hits().isEmpty()) {
            requests.remember(id, usage.hits(), response.getHeader(HttpHeaders.ETAG));
        }
        List<UsageCount> noted = new ArrayList<>(usage.counts());
        if (problem != null) {
            noted.add(new UsageCount(
                    UsageMeasure.REFUSAL,
                    problem.code().code() + " " + problem.code().title()));
        }
        Caller.find(request).ifPresent(caller -> {
            noted.add(new UsageCount(UsageMeasure.ROLE, caller.role().word()));
            if (caller.court() != null) {
                noted.add(new UsageCount(UsageMeasure.COURT, caller.court()));
            }
        });
        int status = response.getStatus();
        String outcome = status >= 500 ? "failed" : status >= 400 ? "refused" : usage.isEmpty() ? "empty" : "answered";
        answered(new RequestUsage(endpoint(request), status, outcome, nanos, noted));
    }

    private static String endpoint(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? UNKNOWN : pattern.equals("/**") ? PAGE : request.getMethod() + " " + pattern;
    }

    void answered(RequestUsage request) {
        figures.answered(request.endpoint(), request.status(), request.nanos());
        if (isOfUsers(request.endpoint())) {
            count(UsageMeasure.REQUEST, request.endpoint() + " " + request.outcome());
            if (request.endpoint().endsWith(SEARCH) && request.status() < TOO_MANY) {
                count(UsageMeasure.LATENCY, LatencyStep.of(Duration.ofNanos(request.nanos())));
            }
            request.counts().forEach(this::count);
            if (request.counts().stream().noneMatch(count -> count.measure() == UsageMeasure.ROLE)) {
                count(UsageMeasure.ROLE, ANONYMOUS);
            }
        } else if (request.endpoint().contains(OPERATIONS)) {
            request.counts().stream()
                    .filter(count -> count.measure() == UsageMeasure.ROLE || count.measure() == UsageMeasure.COURT)
                    .forEach(this::count);
        }
    }

    private static boolean isOfUsers(String endpoint) {
        return !endpoint.equals(UNKNOWN)
                && !endpoint.equals(PAGE)
                && (endpoint.contains(" /v1/") || endpoint.contains(" /laws/") || endpoint.contains(" /cases/"))
                && !endpoint.contains(OPERATIONS)
                && !endpoint.contains("openapi");
    }

    private void count(UsageCount noted) {
        count(noted.measure(), noted.subject());
    }

    /** Counts something that happened now. */
    void count(UsageMeasure measure, String subject) {
        add(Tally.at(LocalDateTime.now(clock), measure, subject), 1);
    }

    private synchronized void add(Tally tally, long times) {
        if (counts.size() < MOST_COUNTS || counts.containsKey(tally)) {
            counts.merge(tally, times, Long::sum);
        } else {
            lost += times;
        }
    }

    /** Counts that are not written down yet: many of them mean that the database is away. */
    private synchronized double waiting() {
        return counts.size();
    }

    /** Takes the counts away, to be written down; what could not be kept is one of them. */
    synchronized Map<Tally, Long> take() {
        if (lost > 0) {
            counts.merge(Tally.at(LocalDateTime.now(clock), UsageMeasure.LOST, "memory"), lost, Long::sum);
            lost = 0;
        }
        Map<Tally, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }
}
