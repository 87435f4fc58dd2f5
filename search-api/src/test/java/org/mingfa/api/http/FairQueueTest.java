package org.mingfa.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.WorkClass;
import org.mingfa.api.http.FairQueue.Turn;

class FairQueueTest {

    private final List<String> served = Collections.synchronizedList(new ArrayList<>());

    private Thread ask(FairQueue turns, String client, String name) throws InterruptedException {
        Thread asking = Thread.ofVirtual().start(() -> {
            try (Turn turn = turns.take(client).orElseThrow()) {
                served.add(name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (asking.getState() != Thread.State.TIMED_WAITING) {
            assertThat(asking.isAlive()).as(name + " waits for a turn").isTrue();
            Thread.sleep(1);
        }
        return asking;
    }

    @Test
    void servesWhoAsksOnceBeforeAllThatAnotherAsked() throws InterruptedException {
        FairQueue turns = new FairQueue(new FairQueue.Rules(1, 10, 10, Duration.ofMinutes(10)));
        Turn first = turns.take("greedy").orElseThrow();
        List<Thread> asking = List.of(
                ask(turns, "greedy", "greedy 1"),
                ask(turns, "greedy", "greedy 2"),
                ask(turns, "greedy", "greedy 3"),
                ask(turns, "modest", "modest 1"));
        first.close();
        for (Thread one : asking) {
            one.join();
        }
        assertThat(served).containsExactly("greedy 1", "modest 1", "greedy 2", "greedy 3");
    }

    @Test
    void refusesMoreThanMayWait() throws InterruptedException {
        FairQueue turns = new FairQueue(new FairQueue.Rules(1, 2, 1, Duration.ofMinutes(10)));
        Turn first = turns.take("a").orElseThrow();
        Thread waits = ask(turns, "a", "a");
        assertThat(turns.take("a")).isEmpty();
        Thread other = ask(turns, "b", "b");
        assertThat(turns.take("c")).isEmpty();
        first.close();
        waits.join();
        other.join();
        Optional<Turn> again = turns.take("c");
        assertThat(again).isPresent();
    }

    @Test
    void waitsOnlySoLong() throws InterruptedException {
        FairQueue turns = new FairQueue(new FairQueue.Rules(1, 2, 2, Duration.ofMillis(20)));
        Turn first = turns.take("a").orElseThrow();
        assertThat(turns.take("b")).isEmpty();
        first.close();
        assertThat(turns.take("b")).isPresent();
    }

    @Test
    void aClientInDebtWaitsUntilItIsPaid() {
        AtomicLong now = new AtomicLong();
        TimeMeter clock = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        Quota costs = new Quota(60_000_000, clock);
        costs.charge("a", 90_000_000);
        assertThat(List.of(costs.secondsToWait("a"), costs.secondsToWait("b"))).isEqualTo(List.of(31L, 0L));
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(costs.secondsToWait("a")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /livez, FREE",
        "GET, /page.js, FREE",
        "GET, /v1/openapi.json, FREE",
        "GET, /v1/search, LIGHT",
        "GET, /laws/x/articles/1, LIGHT",
        "GET, /v1/calculators/court_fee, LIGHT",
        "GET, /v1/citations:verify, HEAVY",
        "GET, /v1/cases:similar, HEAVY",
        "GET, /v1/risk/notices, HEAVY",
        "GET, /v1/changes, HEAVY",
        "GET, /v1/changes.atom, HEAVY",
        "GET, /v1/forms, LIGHT",
        "POST, /v1/forms:fill, HEAVY",
        "POST, /v1/forms:read, FILE",
        "POST, /mcp, HEAVY",
        "POST, /judge/mcp, HEAVY",
        "GET, /v1/nothing, LIGHT",
        "GET, /v1/laws/100%/versions, LIGHT",
        "POST, /operator/generations:rollback, OPERATION",
        "POST, /v1/documents:text, FILE",
        "POST, /v1/papers:read, FILE",
        "POST, /v1/papers:follow, LIGHT",
        "POST, /judge/verify, FILE",
        "GET, /judge/verify, LIGHT",
        "GET, /v1/operations/generations/g1:promote, OPERATION"
    })
    void knowsWhatARequestCostsByItsAddress(String method, String path, WorkClass lane) {
        assertThat(EndpointFinder.work(method, path)).isEqualTo(lane);
    }
}
