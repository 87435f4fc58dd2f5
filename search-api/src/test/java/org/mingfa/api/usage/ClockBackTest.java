package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.usage.UsageLedger.RequestUsage;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.EndpointCount;
import org.mingfa.usage.UsageMonth.Run;

/**
 * A clock that is put back by a day while the service runs: nothing that was counted is lost or counted twice, and no run ends
 * before it began. Limits, lock-outs and deadlines go by a clock that nobody can put back (System.nanoTime).
 */
class ClockBackTest {

    private static final Instant STARTED = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    private Path data;

    private final SetClock clock = new SetClock(STARTED);
    private final UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
    private UsageTables tables;
    private long batch;

    @BeforeEach
    void open() {
        tables = UsageTables.open(UsageDatabaseFile.under(data));
    }

    private void askAndWriteDown(Instant now) {
        clock.set(now);
        ledger.answered(new RequestUsage("GET /v1/search", 200, "answered", 1_000_000, List.of()));
        tables.runs().seen(STARTED, now, "g1");
        tables.add(STARTED, ++batch, ledger.take());
    }

    private UsageMonth month() {
        return UsageReading.of(tables, YearMonth.of(2026, 11), clock.instant());
    }

    @Test
    void countsGoOnAndNoRunEndsBeforeItBegan() {
        askAndWriteDown(STARTED);
        Instant seen = STARTED.plus(Duration.ofHours(1));
        askAndWriteDown(seen);
        Instant back = STARTED.minus(Duration.ofDays(1));
        askAndWriteDown(back);
        UsageMonth usage = month();
        assertThat(usage.total()).isEqualTo(3);
        assertThat(usage.usage())
                .extracting(EndpointCount::day, EndpointCount::count)
                .containsExactly(tuple(LocalDate.of(2026, 11, 19), 1L), tuple(LocalDate.of(2026, 11, 20), 2L));
        assertThat(usage.runs()).containsExactly(new Run(STARTED, seen, Run.RUNNING));
        tables.runs().ended(STARTED, back);
        assertThat(month().runs()).containsExactly(new Run(STARTED, seen, "stopped"));
    }

    @Test
    void aRunThatIsFirstSeenAfterTheClockWasPutBackIsAsShortAsCanBe() {
        askAndWriteDown(STARTED.minus(Duration.ofHours(5)));
        assertThat(month().runs()).containsExactly(new Run(STARTED, STARTED, Run.RUNNING));
    }
}
