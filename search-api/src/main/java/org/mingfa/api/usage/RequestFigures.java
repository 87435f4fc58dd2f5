package org.mingfa.api.usage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;

/** Counts and times requests by the part of the service that answered: twenty parts at most, whatever is asked. */
public final class RequestFigures {

    /** The first word of an address, where it is one of ours. */
    private static final Set<String> PARTS = Set.of(
            "search",
            "suggest",
            "laws",
            "cases",
            "citations",
            "coverage",
            "changes",
            "applicable",
            "risk",
            "calculators",
            "documents",
            "feedback",
            "operations",
            "judge",
            "page",
            "livez",
            "readyz");

    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;

    public RequestFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * One answered request.
     *
     * @param endpoint its pattern, such as {@code GET /v1/laws/{law}}
     */
    public void answered(String endpoint, int status, long nanos) {
        String part = part(endpoint);
        Counter.builder("mingfa.requests")
                .description("Answered requests by part of the service and class of status")
                .tag("part", part)
                .tag("status", outcome(status))
                .register(registry)
                .increment();
        Timer.builder("mingfa.answer")
                .description("Time from a request to its answer by part of the service")
                .tag("part", part)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /** Overload and limits are told apart from other refusals: they are for operators, the others for clients. */
    private static String outcome(int status) {
        return status == 429 || status == 503 ? Integer.toString(status) : status / 100 + "xx";
    }

    static String part(String endpoint) {
        int start = endpoint.indexOf(' ') + 1;
        start += endpoint.startsWith("/", start) ? 1 : 0;
        start += endpoint.startsWith("v1/", start) ? 3 : 0;
        int end = start;
        while (end < endpoint.length() && endpoint.charAt(end) >= 'a' && endpoint.charAt(end) <= 'z') {
            end++;
        }
        String word = endpoint.substring(start, end);
        return PARTS.contains(word) ? word : "other";
    }
}
