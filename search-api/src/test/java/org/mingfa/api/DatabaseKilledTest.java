package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.api.ledger.PostgresServer;
import tools.jackson.databind.JsonNode;

/** kill -9 of the database while people search: nobody notices, and nothing that was promised is missing afterwards. */
@Tag("postgresql")
@EnabledIf(value = "org.mingfa.api.ledger.PostgresServer#isThere", disabledReason = PostgresServer.ABSENT)
class DatabaseKilledTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + RunningService.TOKEN};
    private static final int CLIENTS = 4;
    private static final int JUDGEMENTS = 20;
    private static final String FOUND = "/v1/search?q=%E8%8A%B1%E5%9B%AD%E6%B3%95";

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private int judged;

    @Test
    void searchesGoOnAndEveryCountAndJudgementIsThereAfterwards() {
        try (PostgresServer server = PostgresServer.start();
                RunningService service = RunningService.start(
                        "--mingfa.usage.url", server.url(),
                        "--mingfa.usage.user", server.user(),
                        "--mingfa.usage.password-file", server.passwordFile().toString(),
                        "--mingfa.limits.requests-per-minute", "0",
                        "--mingfa.limits.seconds-per-minute", "0");
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, CLIENTS).forEach(i -> clients.submit(() -> search(service)));
            try {
                int received = judge(service, "received");
                server.kill();
                long before = asked.get();
                judge(service, "H051");
                assertThat(service.get("/v1/operations/usage", OPERATOR).status())
                        .isEqualTo(503);
                awaitMoreThan(before + 100);
                server.startAgain();
                received += judge(service, "received");
                going.set(false);
                clients.close();
                check(service, received);
            } finally {
                going.set(false);
            }
        }
    }

    private void search(RunningService service) {
        while (going.get()) {
            asked.incrementAndGet();
            if (service.get("/v1/search?q=a").status() != 200) {
                failed.incrementAndGet();
            }
        }
    }

    private void awaitMoreThan(long searches) {
        while (asked.get() <= searches) {
            Thread.onSpinWait();
        }
    }

    private int judge(RunningService service, String expected) {
        for (int i = 0; i < JUDGEMENTS; i++) {
            judged++;
            assertThat(service.get(FOUND, "X-Request-Id", "r-" + judged).status())
                    .isEqualTo(200);
            asked.incrementAndGet();
            Answer answer = service.post(
                    "/v1/feedback",
                    "{\"request_id\":\"r-" + judged + "\",\"hit_id\":\"garden-2020#3\",\"useful\":true}");
            assertThat(answer.json().path("status").asString() + answer.code()).contains(expected);
        }
        return JUDGEMENTS;
    }

    private void check(RunningService service, int received) {
        assertThat(failed).hasValue(0);
        JsonNode usage = usage(service);
        long end = System.nanoTime() + 60_000_000_000L;
        while (searches(usage) < asked.get()
                && System.nanoTime() < end) { // the last ones are counted behind their answers
            LockSupport.parkNanos(20_000_000);
            usage = usage(service);
        }
        assertThat(searches(usage)).isEqualTo(asked.get());
        assertThat(usage.get("lost").asLong()).isZero();
        assertThat(usage.get("feedback").get("all").asInt()).isEqualTo(received);
        assertThat(usage.get("runs").valueStream().map(run -> run.get("end").asString()))
                .containsExactly("running");
    }

    private static JsonNode usage(RunningService service) {
        return service.get("/v1/operations/usage", OPERATOR).json();
    }

    private static long searches(JsonNode usage) {
        return usage.get("usage")
                .valueStream()
                .filter(row -> row.get("endpoint").asString().equals("GET /v1/search"))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }
}
