package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** People who search without a pause while something happens to the database, and one who judges what was found. */
final class Askers implements AutoCloseable {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + RunningService.TOKEN};
    private static final int CLIENTS = 4;
    private static final long PATIENCE_NANOS = 1_200_000_000_000L;
    private static final String FOUND = "/v1/search?q=%E8%8A%B1%E5%9B%AD%E6%B3%95";
    static final String[] NO_LIMITS = {
        "--mingfa.limits.requests-per-minute", "0", "--mingfa.limits.seconds-per-minute", "0"
    };

    private final RunningService service;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private int judged;
    private int received;

    Askers(RunningService service) {
        this.service = service;
        IntStream.range(0, CLIENTS).forEach(i -> clients.submit(this::search));
    }

    private void search() {
        while (going.get()) {
            asked.incrementAndGet();
            if (!isAnswered()) {
                failed.incrementAndGet();
            }
        }
    }

    private boolean isAnswered() {
        try {
            return service.get("/v1/search?q=a").status() == 200;
        } catch (UncheckedIOException broken) {
            return false;
        }
    }

    /** Returns when so many more searches were made. */
    void awaitSearches(int more) {
        long enough = asked.get() + more;
        while (asked.get() < enough) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Judges something that was just found; whether the service says that it has received that. */
    boolean judge() {
        judged++;
        assertThat(service.get(FOUND, "X-Request-Id", "r-" + judged).status()).isEqualTo(200);
        asked.incrementAndGet();
        Answer answer = service.post(
                "/v1/feedback", "{\"request_id\":\"r-" + judged + "\",\"hit_id\":\"garden-2020#3\",\"useful\":true}");
        boolean isReceived = answer.json().path("status").asString().equals("received");
        received += isReceived ? 1 : 0;
        assertThat(isReceived ? "" : answer.code()).isIn("", "H051");
        return isReceived;
    }

    int usageStatus() {
        return service.get("/v1/operations/usage", OPERATOR).status();
    }

    /** Ends, and compares what was promised with what was kept: every search counted once, every judgement there. */
    void check() {
        close();
        assertThat(failed).hasValue(0);
        JsonNode usage = usage();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (searches(usage) < asked.get() && System.nanoTime() < end) { // the last are counted behind their answers
            LockSupport.parkNanos(20_000_000);
            usage = usage();
        }
        assertThat(searches(usage)).isEqualTo(asked.get());
        assertThat(usage.get("lost").asLong()).isZero();
        assertThat(usage.get("feedback").get("all").asInt()).isEqualTo(received);
        assertThat(usage.get("runs").valueStream().map(run -> run.get("end").asString()))
                .containsExactly("running");
    }

    private JsonNode usage() {
        return service.get("/v1/operations/usage", OPERATOR).json();
    }

    private static long searches(JsonNode usage) {
        return usage.get("usage")
                .valueStream()
                .filter(row -> row.get("endpoint").asString().equals("GET /v1/search"))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }

    @Override
    public void close() {
        going.set(false);
        clients.close();
    }
}
