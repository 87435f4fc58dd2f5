package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.operation.UsageMonth.FeedbackCount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file that a service has of its own, and what is done while it cannot be opened. */
class UsageOnFileTest extends UsageContract {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path data;

    @Override
    UsageDatabase empty() {
        try {
            return UsageDatabaseFile.under(Files.createTempDirectory(data, "service"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysWhatCouldNotBeKeptWhileTheDatabaseWasAway() {
        SetClock clock = new SetClock(NOW);
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        for (int i = 0; i < UsageLedger.MOST_COUNTS + 7; i++) {
            ledger.count(Measure.GENERATION, "g" + i);
        }
        Map<Tally, Long> taken = ledger.take();
        assertThat(taken).hasSize(UsageLedger.MOST_COUNTS + 1);
        assertThat(taken).containsEntry(Tally.at(LocalDateTime.of(2026, 11, 1, 8, 0), Measure.LOST, "memory"), 7L);
    }

    @Test
    void keepsCountsUntilTheDatabaseCanBeOpened() throws IOException {
        Files.writeString(data.resolve("service"), "a file where the folder should be");
        SetClock clock = new SetClock(NOW);
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        try (ServiceStore store =
                new ServiceStore(UsageDatabaseFile.under(data), Period.ZERO, ledger, clock, () -> TwoMonths.G1)) {
            ledger.count(Measure.MODE, "auto");
            assertThat(catchThrowable(() -> store.ask(tables -> 1))).hasMessageContaining("数据库暂时不可用");
            Files.delete(data.resolve("service"));
            assertThat(store.usage(YearMonth.of(2026, 11)).counts())
                    .containsEntry("mode", Map.of("auto", 1L))
                    .containsEntry("generation", Map.of("g1", 1L));
        }
    }

    /** What services before this one wrote stays what it was; a judgement that was given twice counts once. */
    @Test
    void bringsTheTablesOfEarlierServicesUpToDate() {
        UsageDatabase database = empty();
        Flyway.configure()
                .dataSource(database.open())
                .locations("classpath:org/mingfa/api/usage/migration")
                .target("3")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(database.open());
        jdbc.sql(
                        "insert into feedback values (timestamp with time zone '2026-11-01 08:00:00+08', 'r', 'a#1', true, 'g')")
                .update();
        jdbc.sql(
                        "insert into feedback values (timestamp with time zone '2026-11-01 08:00:00+08', 'r', 'a#1', true, 'g')")
                .update();
        jdbc.sql(
                        "insert into feedback values (timestamp with time zone '2026-11-02 08:00:00+08', 'r', 'a#2', false, 'g')")
                .update();
        jdbc.sql("insert into tally values (date '2026-11-01', 3, 'mode', 'auto', 4)")
                .update();
        UsageTables tables = UsageTables.open(database);
        assertThat(tables.feedback(YearMonth.of(2026, 11))).isEqualTo(new FeedbackCount(1, 2));
        assertThat(tables.counts(YearMonth.of(2026, 11)).getFirst().tally())
                .isEqualTo(new Tally(LocalDate.of(2026, 11, 1), 3, Measure.MODE, "auto"));
    }
}
