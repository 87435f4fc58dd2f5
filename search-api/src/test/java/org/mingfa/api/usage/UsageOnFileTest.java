package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.usage.Usage.UsageCount;
import org.mingfa.api.usage.UsageLedger.RequestUsage;
import org.mingfa.api.usage.UsageTables.TallyCount;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.FeedbackCount;
import org.mingfa.usage.UsageTrouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file that a service has of its own, and what is done while it cannot be opened. */
class UsageOnFileTest extends UsageContract {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

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
            ledger.count(UsageMeasure.GENERATION, "g" + i);
        }
        Map<Tally, Long> taken = ledger.take();
        assertThat(taken).hasSize(UsageLedger.MOST_COUNTS + 1);
        assertThat(taken).containsEntry(Tally.at(LocalDateTime.of(2026, 11, 1, 8, 0), UsageMeasure.LOST, "memory"), 7L);
    }

    @Test
    void keepsCountsUntilTheDatabaseCanBeOpened() throws IOException {
        Files.writeString(data.resolve("service"), "a file where the folder should be");
        SetClock clock = new SetClock(NOW);
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        try (ServiceStore store =
                new ServiceStore(UsageDatabaseFile.under(data), Period.ZERO, ledger, clock, () -> TwoMonths.G1)) {
            ledger.count(UsageMeasure.MODE, "auto");
            assertThat(catchThrowable(() -> store.ask(tables -> 1))).hasMessageContaining("数据库暂时不可用");
            Files.delete(data.resolve("service"));
            assertThat(store.usage(YearMonth.of(2026, 11)).counts())
                    .containsEntry("mode", Map.of("auto", 1L))
                    .containsEntry("generation", Map.of("g1", 1L));
        }
    }

    @Test
    void removesByItselfWhatIsOlderThanIsKept() {
        SetClock clock = new SetClock(NOW);
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        try (ServiceStore store = new ServiceStore(empty(), Period.ofMonths(2), ledger, clock, () -> null)) {
            ledger.count(UsageMeasure.MODE, "auto");
            assertThat(store.usage(NOVEMBER).counts()).containsEntry("mode", Map.of("auto", 1L));
            clock.set(Instant.parse("2027-01-31T15:59:00Z"));
            assertThat(store.usage(NOVEMBER).counts()).containsEntry("mode", Map.of("auto", 1L));
            clock.set(Instant.parse("2027-01-31T16:00:00Z"));
            store.ask(tables -> true);
            assertThat(store.<List<TallyCount>>ask(tables -> tables.counts(NOVEMBER)))
                    .isEmpty();
        }
    }

    /** A database that answers and takes no more writes, as on a full disk: what it holds is less than was counted. */
    @Test
    void whileCountsWaitNoSmallerNumberIsGivenOut() {
        SetClock clock = new SetClock(NOW);
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        UsageDatabase place = empty();
        JdbcClient beside = JdbcClient.create(place.open());
        try (ServiceStore store = new ServiceStore(place, Period.ZERO, ledger, clock, () -> TwoMonths.G1)) {
            ledger.count(UsageMeasure.MODE, "auto");
            assertThat(store.usage(NOVEMBER).counts()).containsEntry("mode", Map.of("auto", 1L));
            beside.sql("alter table tally add constraint no_more check (subject <> 'lexical')")
                    .update();
            ledger.count(UsageMeasure.MODE, "lexical");
            for (int again = 0; again < 2; again++) {
                assertThatExceptionOfType(ApiProblem.class)
                        .isThrownBy(() -> store.usage(NOVEMBER))
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE));
            }
            beside.sql("alter table tally drop constraint no_more").update();
            ledger.count(UsageMeasure.MODE, "lexical");
            assertThat(store.usage(NOVEMBER).counts()).containsEntry("mode", Map.of("auto", 1L, "lexical", 2L));
        }
    }

    @Test
    void countsWhoAskedByRoleAndCourtAndNobodyByName() {
        SetClock clock = new SetClock(NOW);
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        try (ServiceStore store = new ServiceStore(empty(), Period.ZERO, ledger, clock, () -> TwoMonths.G1)) {
            UsageCount judge = new UsageCount(UsageMeasure.ROLE, "judge");
            answer(ledger, "GET /v1/laws", List.of());
            answer(ledger, "POST /v1/cases:similar", List.of(judge, new UsageCount(UsageMeasure.COURT, "浙01")));
            answer(ledger, "GET /v1/operations/usage", List.of(new UsageCount(UsageMeasure.ROLE, "operator")));
            answer(ledger, "GET /v1/operations/usage", List.of());
            UsageMonth usage = store.usage(NOVEMBER);
            assertThat(usage.total()).isEqualTo(2);
            assertThat(usage.counts())
                    .containsEntry("role", Map.of("anonymous", 1L, "judge", 1L, "operator", 1L))
                    .containsEntry("court", Map.of("浙01", 1L))
                    .containsEntry("generation", Map.of("g1", 1L));
        }
    }

    private static void answer(UsageLedger ledger, String endpoint, List<UsageCount> notes) {
        ledger.answered(
                new RequestUsage(endpoint, 200, "answered", Duration.ofMillis(3).toNanos(), notes));
    }

    private static final String MIGRATIONS = "classpath:org/mingfa/api/usage/migration";

    /** A step that stops in its midst, at a table that is there already; what H2 committed before stays. */
    private static void stopBefore(UsageDatabase place, String step, String table) {
        JdbcClient jdbc = JdbcClient.create(place.open());
        jdbc.sql("create table " + table + " (x int)").update();
        Flyway flyway = Flyway.configure()
                .dataSource(place.open())
                .locations(MIGRATIONS)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(step)
                .load();
        assertThat(catchThrowable(flyway::migrate)).isInstanceOf(FlywayException.class);
        jdbc.sql("drop table " + table).update();
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '0'")
                .update();
    }

    private static List<String> state(UsageDatabase place) {
        return JdbcClient.create(place.open())
                .sql(
                        "select \"version\" || ' ' || \"success\" from \"flyway_schema_history\" where \"version\" is not null")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** As services were found that had been stopped while they made their tables: with the step's failure noted, and without. */
    @ParameterizedTest
    @ValueSource(strings = {"", "delete from \"flyway_schema_history\"", "drop table \"flyway_schema_history\""})
    void aFirstStepThatWasStoppedIsBegunAnewWhereNothingWasCounted(String left) {
        UsageDatabase place = empty();
        stopBefore(place, "1", "feedback");
        assertThat(state(place)).containsExactly("1 FALSE");
        JdbcClient jdbc = JdbcClient.create(place.open());
        assertThat(jdbc.sql("select count(*) from usage_count")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isZero();
        if (!left.isEmpty()) {
            jdbc.sql(left).update();
        }
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), new SetClock(NOW));
        try (ServiceStore store = new ServiceStore(place, Period.ZERO, ledger, new SetClock(NOW), () -> TwoMonths.G1)) {
            ledger.count(UsageMeasure.MODE, "auto");
            assertThat(store.usage(YearMonth.of(2026, 11)).counts()).containsEntry("mode", Map.of("auto", 1L));
        }
        assertThat(state(place)).containsExactly("1 TRUE", "2 TRUE", "3 TRUE", "4 TRUE");
    }

    /** Counts are never thrown away to make the service well, and that it is not well is said. */
    @Test
    void aStepThatWasStoppedAmongCountsIsSaidAndNothingIsTouched() throws IOException {
        UsageDatabase place = UsageDatabaseFile.under(data);
        Flyway.configure()
                .dataSource(place.open())
                .locations(MIGRATIONS)
                .target("1")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(place.open());
        jdbc.sql("insert into usage_count values (date '2026-11-01', 'GET /v1/search', '200', 7)")
                .update();
        stopBefore(place, "2", "service_run");
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), new SetClock(NOW));
        try (ServiceStore store = new ServiceStore(place, Period.ZERO, ledger, new SetClock(NOW), () -> TwoMonths.G1)) {
            for (int again = 0; again < 2; again++) {
                assertThat(catchThrowable(() -> store.usage(YearMonth.of(2026, 11))))
                        .hasMessageContaining("数据库的升级没有完成", "mingfa doctor");
            }
            assertThat(UsageTrouble.find(data))
                    .hasValueSatisfying(
                            words -> assertThat(words).contains("第 2 步", "原样未动", "没有自动修复", "mingfa restore"));
        }
        assertThat(state(place)).containsExactly("1 TRUE", "2 FALSE");
        assertThat(JdbcClient.create(place.open())
                        .sql("select sum(times) from tally")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isEqualTo(7);
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
                .isEqualTo(new Tally(LocalDate.of(2026, 11, 1), 3, UsageMeasure.MODE, "auto"));
    }
}
