package org.mingfa.api.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.http.RequestFrame.Answered;

/**
 * Counts answered requests by day, endpoint and outcome until they are written down, and times them for the figures.
 * What was asked is not part of it.
 */
public final class UsageLedger implements RequestFrame.Witness {

    private static final String UNKNOWN = "unknown";
    private static final String PAGE = "page";

    private final MeterRegistry figures;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private Map<Count, Long> counts = new HashMap<>();

    /** What is counted together. */
    public record Count(LocalDate day, String endpoint, String outcome) {}

    public UsageLedger(MeterRegistry figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Counts from now on; what the service asked itself before does not count. */
    public void begin() {
        counting.set(true);
    }

    @Override
    public void answered(Answered request) {
        if (!counting.get()) {
            return;
        }
        Timer.builder("mingfa.http.requests")
                .tag("endpoint", request.endpoint())
                .tag("status", Integer.toString(request.status()))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(figures)
                .record(Duration.ofNanos(request.nanos()));
        if (isOfUsers(request.endpoint())) {
            Count count = new Count(LocalDate.now(clock), request.endpoint(), request.outcome());
            synchronized (this) {
                counts.merge(count, 1L, Long::sum);
            }
        }
    }

    private static boolean isOfUsers(String endpoint) {
        return !endpoint.equals(UNKNOWN)
                && !endpoint.equals(PAGE)
                && (endpoint.contains(" /v1/") || endpoint.contains(" /laws/") || endpoint.contains(" /cases/"))
                && !endpoint.contains("/v1/operations")
                && !endpoint.contains("openapi");
    }

    /** Takes the counts away, to be written down. */
    synchronized Map<Count, Long> take() {
        Map<Count, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** Puts counts back that could not be written down. */
    synchronized void putBack(Map<Count, Long> taken) {
        taken.forEach((count, number) -> counts.merge(count, number, Long::sum));
    }
}
