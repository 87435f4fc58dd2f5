package org.mingfa.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.operation.PurgeAnswer;
import org.mingfa.answers.operation.ReportAnswers;
import org.mingfa.answers.operation.ReportAnswers.Filing;
import org.mingfa.answers.operation.ReportAnswers.MonthlyQuestion;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.answers.operation.UsageMonth.CorpusState;
import org.mingfa.answers.operation.UsageMonth.HeldCount;
import org.mingfa.api.http.RequestFrame.Answered;
import org.mingfa.api.operation.UsageTables.Judgement;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.Noted;
import org.mingfa.reports.progress.CourtStatement;
import org.mingfa.reports.progress.ProgressReport;
import org.mingfa.risk.assessment.RiskEngine;

/** From single requests to the figures of a report, against figures that are counted apart from it. */
class UsageOfAMonthTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int EVENTS = 200_000;
    private static final int BATCH = 2_000;
    private static final List<String> RULES = List.of("R-LIM-01", "R-ENF-07", "R-FEE-02", "R-ONL-01");

    private static final CorpusState G1 =
            new CorpusState("g1", LocalDate.of(2026, 10, 1), 12, 10, List.of(new HeldCount("法律", 12)));

    @TempDir
    private Path data;

    /** A clock that is set by hand. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-10-31T16:00:00Z");

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
    }

    @Test
    void makesTheFiguresThatTheEventsHave() {
        SetClock clock = new SetClock();
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), clock);
        ledger.begin();
        UsageTables tables = UsageTables.open(data);
        Instant started = clock.instant();
        tables.runs().seen(started, started, "g1");
        Map<String, Long> own = new TreeMap<>();
        Random random = new Random(13);
        for (int i = 0; i < EVENTS; i++) {
            clock.now = clock.now.plusMillis(random.nextInt(25_000));
            happen(random, ledger, own);
            if (i % BATCH == BATCH - 1) {
                tables.runs().seen(started, clock.instant(), "g1");
                tables.add(ledger.take());
            }
        }
        assertThat(LocalDate.ofInstant(clock.now, CHINA)).isBetween("2026-11-28", "2026-11-30");
        UsageMonth usage = UsageReading.of(tables, YearMonth.of(2026, 11), clock.instant(), started);
        assertThat(usage.total()).isEqualTo(EVENTS);
        assertThat(figures(usage)).containsAllEntriesOf(expected(own));
    }

    private static void happen(Random random, UsageLedger ledger, Map<String, Long> own) {
        int dice = random.nextInt(100);
        if (dice < 80) {
            String outcome = dice < 5 ? "empty" : dice < 7 ? "refused" : "answered";
            int millis = 1 + random.nextInt(200);
            own.merge("search " + outcome, 1L, Long::sum);
            own.merge(millis <= 100 ? "fast" : "slow", 1L, Long::sum);
            answer(ledger, "GET /v1/search", outcome, millis, List.of(new Noted(Measure.MODE, "auto")));
        } else {
            String rule = RULES.get(random.nextInt(RULES.size()));
            own.merge("assessments", 1L, Long::sum);
            own.merge(rule, 1L, Long::sum);
            boolean finished = random.nextBoolean();
            own.merge(finished ? "finished" : "open", 1L, Long::sum);
            answer(
                    ledger,
                    "POST /v1/risk/assessments",
                    "answered",
                    3,
                    List.of(
                            new Noted(Measure.RULE, rule),
                            new Noted(Measure.ASSESSMENT, finished ? "finished" : "open")));
        }
    }

    private static void answer(UsageLedger ledger, String endpoint, String outcome, int millis, List<Noted> notes) {
        int status = outcome.equals("refused") ? 400 : 200;
        ledger.answered(new Answered(
                endpoint, status, outcome, Duration.ofMillis(millis).toNanos(), notes));
    }

    private static Map<String, String> figures(UsageMonth usage) {
        ProgressReport report = new ReportAnswers(RiskEngine::load)
                .monthly(new MonthlyQuestion(
                        YearMonth.of(2026, 11),
                        usage,
                        null,
                        new Filing(
                                ReportAnswers.province("浙江"), CourtStatement.NONE, null, LocalDate.of(2026, 12, 1))));
        Map<String, String> figures = new TreeMap<>();
        report.figures().forEach(figure -> figures.put(figure.id(), figure.shown()));
        report.chapters().get(3).parts().forEach(part -> {
            if (part.table() != null) {
                part.table().rows().forEach(row -> figures.put(row.getFirst(), row.getLast()));
            }
        });
        return figures;
    }

    private static Map<String, String> expected(Map<String, Long> own) {
        long searches = own.get("search answered") + own.get("search empty");
        String share = BigDecimal.valueOf(own.get("search empty") * 100)
                .divide(BigDecimal.valueOf(searches), 4, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        assertThat(own.get("slow")).isGreaterThan(own.get("fast") / 10); // so that 95 % do not fit into 100 ms
        return Map.ofEntries(
                Map.entry("S5.1", searches + "次"),
                Map.entry("S5.2", own.get("search empty") + "次"),
                Map.entry("S5.3", share + "%"),
                Map.entry("S6.1", own.get("assessments") + "次"),
                Map.entry("S6.2", own.get("finished") + "次"),
                Map.entry("S6.3", own.get("assessments") + "条次"),
                Map.entry("S6.6", own.get("search refused") + "次"),
                Map.entry("P5", "250毫秒"),
                Map.entry("P6", "0次"),
                Map.entry("4.超过诉讼时效", own.get("R-LIM-01").toString()),
                Map.entry("17.不履行生效法律文书确定义务", own.get("R-ENF-07").toString()),
                Map.entry("十七项以外的提示", own.get("R-ONL-01").toString()));
    }

    @Test
    void saysWhatCouldNotBeKeptWhileTheDatabaseWasAway() {
        SetClock clock = new SetClock();
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), clock);
        for (int i = 0; i < UsageLedger.MOST_COUNTS + 7; i++) {
            ledger.count(Measure.GENERATION, "g" + i);
        }
        Map<Tally, Long> taken = ledger.take();
        assertThat(taken).hasSize(UsageLedger.MOST_COUNTS + 1);
        assertThat(taken)
                .containsEntry(Tally.at(clock.now.atZone(CHINA).toLocalDateTime(), Measure.LOST, "memory"), 7L);
        ledger.putBack(Map.of(new Tally(LocalDate.of(2026, 11, 1), 3, Measure.MODE, "auto"), 5L));
        assertThat(ledger.take()).containsOnlyKeys(new Tally(LocalDate.of(2026, 11, 1), 3, Measure.MODE, "auto"));
    }

    @Test
    void keepsCountsUntilTheDatabaseCanBeOpened() throws Exception {
        Files.writeString(data.resolve("service"), "a file where the folder should be");
        SetClock clock = new SetClock();
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), clock);
        ledger.begin();
        try (ServiceStore store = new ServiceStore(data, ledger, clock, () -> G1)) {
            answer(ledger, "GET /v1/laws", "answered", 1, List.of());
            assertThat(catchThrowable(() -> store.ask(tables -> 1))).hasMessageContaining("数据库暂时不可用");
            Files.delete(data.resolve("service"));
            assertThat(store.ask(tables -> tables.counts(YearMonth.of(2026, 11))).stream()
                            .map(count -> count.tally().subject() + " " + count.times()))
                    .containsExactly("g1 1", "GET /v1/laws answered 1");
        }
    }

    @Test
    void removesWhatIsOlderAndNothingElse() {
        UsageTables tables = UsageTables.open(data);
        LocalDate kept = LocalDate.of(2026, 11, 1);
        tables.add(Map.of(
                new Tally(kept.minusDays(1), 23, Measure.MODE, "auto"),
                3L,
                new Tally(kept, 0, Measure.MODE, "auto"),
                4L));
        Instant midnight = kept.atStartOfDay(CHINA).toInstant();
        tables.add(new Judgement("r-1", "a#1", true, "g1"), midnight.minusMillis(1));
        tables.add(new Judgement("r-2", "a#1", true, "g1"), midnight);
        tables.runs().seen(midnight.minusSeconds(900), midnight.minusSeconds(1), "g1");
        tables.runs().seen(midnight.minusSeconds(800), midnight.plusSeconds(5), "g1");
        assertThat(tables.purge(kept)).isEqualTo(new PurgeAnswer(kept, 1, 1, 1));
        assertThat(tables.counts(YearMonth.of(2026, 10))).isEmpty();
        assertThat(tables.counts(YearMonth.of(2026, 11))).hasSize(1);
        assertThat(tables.feedback(YearMonth.of(2026, 11)).all()).isEqualTo(1);
        assertThat(tables.runs().first()).contains(midnight.minusSeconds(800));
    }

    @Test
    void tellsAKilledRunFromAStoppedOne() {
        UsageTables tables = UsageTables.open(data);
        Instant first = Instant.parse("2026-11-01T00:00:00Z");
        tables.runs().seen(first, first.plusSeconds(60), "g1");
        Instant second = first.plusSeconds(600);
        tables.runs().seen(second, second.plusSeconds(60), "g2");
        tables.runs().ended(second, second.plusSeconds(90));
        assertThat(tables.runs().runs(first, first.plusSeconds(86_400), first.plusSeconds(9999)))
                .containsExactly(
                        new UsageMonth.Run(first, first.plusSeconds(60), "killed"),
                        new UsageMonth.Run(second, second.plusSeconds(90), "stopped"));
    }

    @Test
    void saysWhatWasHeldAtTheEndOfAMonthAndNothingOfTheTimeBeforeTheFirstRun() {
        UsageTables tables = UsageTables.open(data);
        Instant november = Instant.parse("2026-11-10T00:00:00Z");
        Instant december = Instant.parse("2026-12-05T00:00:00Z");
        CorpusState g2 = new CorpusState("g2", LocalDate.of(2026, 12, 4), 20, 15, List.of());
        tables.runs().seen(november, december, "g2");
        tables.add(november, G1);
        tables.add(december, g2);
        assertThat(reading(tables, 11, december).corpus()).isEqualTo(G1);
        assertThat(reading(tables, 12, december).corpus()).isEqualTo(g2);
        UsageMonth october = reading(tables, 10, december);
        assertThat(october.countedFrom()).isEqualTo("2026-11-10");
        assertThat(october)
                .extracting(UsageMonth::hours, UsageMonth::counts, UsageMonth::lost, UsageMonth::corpus)
                .containsOnlyNulls();
    }

    private static UsageMonth reading(UsageTables tables, int month, Instant now) {
        return UsageReading.of(tables, YearMonth.of(2026, month), now, now);
    }
}
