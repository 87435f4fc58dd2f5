package org.mingfa.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.answers.operation.UsageMonth.EndpointCount;
import org.mingfa.answers.operation.UsageMonth.Run;
import org.mingfa.api.http.RequestFrame.Answered;

/**
 * A clock that is put back by a day while the service runs: nothing that was counted is lost or counted twice, and no run ends
 * before it began. Limits, lock-outs and deadlines go by a clock that nobody can put back (System.nanoTime).
 */
class ClockBackTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant STARTED = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    private Path data;

    private Instant now = STARTED;
    private UsageLedger ledger;
    private UsageTables tables;

    @BeforeEach
    void open() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return CHINA;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        ledger = new UsageLedger(new SimpleMeterRegistry(), clock);
        ledger.begin();
        tables = UsageTables.open(data);
    }

    private void askAndWriteDown() {
        ledger.answered(new Answered("GET /v1/search", 200, "answered", 1_000_000, List.of()));
        tables.runs().seen(STARTED, now, "g1");
        tables.add(ledger.take());
    }

    private UsageMonth month() {
        return UsageReading.of(tables, YearMonth.of(2026, 11), now, STARTED);
    }

    @Test
    void countsGoOnAndNoRunEndsBeforeItBegan() {
        askAndWriteDown();
        Instant seen = STARTED.plus(Duration.ofHours(1));
        now = seen;
        askAndWriteDown();
        now = STARTED.minus(Duration.ofDays(1));
        askAndWriteDown();
        UsageMonth usage = month();
        assertThat(usage.total()).isEqualTo(3);
        assertThat(usage.usage())
                .extracting(EndpointCount::day, EndpointCount::count)
                .containsExactly(tuple(LocalDate.of(2026, 11, 19), 1L), tuple(LocalDate.of(2026, 11, 20), 2L));
        assertThat(usage.runs()).containsExactly(new Run(STARTED, seen, Run.RUNNING));
        tables.runs().ended(STARTED, now);
        assertThat(month().runs()).containsExactly(new Run(STARTED, seen, "stopped"));
    }

    @Test
    void aRunThatIsFirstSeenAfterTheClockWasPutBackIsAsShortAsCanBe() {
        now = STARTED.minus(Duration.ofHours(5));
        askAndWriteDown();
        assertThat(month().runs()).containsExactly(new Run(STARTED, STARTED, Run.RUNNING));
    }
}
