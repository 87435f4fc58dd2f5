package org.mingfa.api.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.mingfa.api.figures.RequestFigures;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.http.RequestFrame.Answered;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.UsageNote;

/**
 * Counts answered requests and what endpoints note of them by hour, until the counts are written down, and times them for
 * the figures. What was asked is not part of it.
 */
public final class UsageLedger implements RequestFrame.Witness {

    /** More different counts than these are not kept while the database is away; what is not kept is counted. */
    static final int MOST_COUNTS = 50_000;

    private static final String UNKNOWN = "unknown";
    private static final String PAGE = "page";
    private static final String SEARCH = " /v1/search";
    private static final String OPERATIONS = " /v1/operations";
    private static final String ANONYMOUS = "anonymous";
    private static final int TOO_MANY = 429;

    private final RequestFigures figures;
    private final Clock clock;
    private Map<Tally, Long> counts = new HashMap<>();
    private long lost;

    public UsageLedger(MeterRegistry figures, Clock clock) {
        this.figures = new RequestFigures(figures);
        Gauge.builder("mingfa.usage.waiting", this, UsageLedger::waiting).register(figures);
        this.clock = clock;
    }

    @Override
    public void answered(Answered request) {
        figures.answered(request.endpoint(), request.status(), request.nanos());
        if (isOfUsers(request.endpoint())) {
            count(Measure.REQUEST, request.endpoint() + " " + request.outcome());
            if (request.endpoint().endsWith(SEARCH) && request.status() < TOO_MANY) {
                count(Measure.LATENCY, LatencyStep.of(Duration.ofNanos(request.nanos())));
            }
            request.notes().forEach(this::count);
            if (request.notes().stream().noneMatch(note -> note.measure() == Measure.ROLE)) {
                count(Measure.ROLE, ANONYMOUS);
            }
        } else if (request.endpoint().contains(OPERATIONS)) {
            request.notes().stream()
                    .filter(note -> note.measure() == Measure.ROLE || note.measure() == Measure.COURT)
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

    private void count(UsageNote noted) {
        count(noted.measure(), noted.subject());
    }

    /** Counts something that happened now. */
    void count(Measure measure, String subject) {
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
            counts.merge(Tally.at(LocalDateTime.now(clock), Measure.LOST, "memory"), lost, Long::sum);
            lost = 0;
        }
        Map<Tally, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }
}
