package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.usage.UsageTables.Judgement;
import org.mingfa.api.usage.UsageTables.TallyCount;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.mingfa.usage.UsageMonth.FeedbackCount;

/** What the tables do, whatever database they are in. */
abstract class UsageContract {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Tally AUTO = new Tally(LocalDate.of(2026, 11, 1), 3, UsageMeasure.MODE, "auto");

    private UsageTables tables;

    /** An empty database. */
    abstract UsageDatabase empty();

    @BeforeEach
    void open() {
        tables = UsageTables.open(empty());
    }

    @Test
    void addsABatchOnceHoweverOftenItIsTried() {
        tables.runs().seen(NOW, NOW, "g1");
        tables.add(NOW, 1, Map.of(AUTO, 5L));
        tables.add(NOW, 1, Map.of(AUTO, 5L));
        tables.add(NOW, 2, Map.of(AUTO, 2L));
        tables.add(NOW, 1, Map.of(AUTO, 5L));
        assertThat(tables.counts(YearMonth.of(2026, 11))).containsExactly(new TallyCount(AUTO, 7));
        Instant other = NOW.plusSeconds(1);
        tables.runs().seen(other, other, "g1");
        tables.add(other, 1, Map.of(AUTO, 1L));
        assertThat(tables.counts(YearMonth.of(2026, 11))).containsExactly(new TallyCount(AUTO, 8));
    }

    @Test
    void countsTheFirstJudgementOfARequestAndAHit() {
        tables.add(new Judgement("r-1", "a#1", true, "g1"), NOW);
        assertThat(tables.add(new Judgement("r-1", "a#1", false, "g1"), NOW.plusSeconds(1)))
                .isTrue();
        tables.add(new Judgement("r-1", "a#2", true, "g1"), NOW);
        tables.add(new Judgement("r-2", "a#1", true, "g1"), NOW);
        assertThat(tables.feedback(YearMonth.of(2026, 11))).isEqualTo(new FeedbackCount(3, 3));
        assertThat(tables.feedback(YearMonth.of(2026, 10))).isEqualTo(new FeedbackCount(0, 0));
    }

    @Test
    void removesWhatIsOlderAndNothingElse() {
        LocalDate kept = LocalDate.of(2026, 11, 1);
        Instant midnight = kept.atStartOfDay(SetClock.CHINA).toInstant();
        tables.runs().seen(midnight.minusSeconds(900), midnight.minusSeconds(1), "g1");
        tables.runs().seen(midnight.minusSeconds(800), midnight.plusSeconds(5), "g1");
        tables.add(
                midnight.minusSeconds(800),
                1,
                Map.of(
                        new Tally(kept.minusDays(1), 23, UsageMeasure.MODE, "auto"),
                        3L,
                        new Tally(kept, 0, UsageMeasure.MODE, "auto"),
                        4L));
        tables.add(new Judgement("r-1", "a#1", true, "g1"), midnight.minusMillis(1));
        tables.add(new Judgement("r-2", "a#1", true, "g1"), midnight);
        assertThat(tables.purge(kept)).isEqualTo(new PurgeAnswer(kept, 1, 1, 1));
        assertThat(tables.counts(YearMonth.of(2026, 10))).isEmpty();
        assertThat(tables.counts(YearMonth.of(2026, 11))).hasSize(1);
        assertThat(tables.feedback(YearMonth.of(2026, 11)).all()).isEqualTo(1);
        assertThat(tables.runs().first()).contains(midnight.minusSeconds(800));
    }

    @Test
    void tellsAKilledRunFromAStoppedOneAndFromThoseThatRunBesideIt() {
        tables.runs().seen(NOW, NOW.plusSeconds(60), "g1");
        Instant second = NOW.plusSeconds(600);
        tables.runs().seen(second, second.plusSeconds(60), "g2");
        tables.runs().ended(second, second.plusSeconds(90));
        Instant third = NOW.plusSeconds(700);
        tables.runs().seen(third, third.plusSeconds(200), "g2");
        assertThat(tables.runs().runs(NOW, NOW.plusSeconds(86_400), third.plusSeconds(215)))
                .containsExactly(
                        new UsageMonth.Run(NOW, NOW.plusSeconds(60), "killed"),
                        new UsageMonth.Run(second, second.plusSeconds(90), "stopped"),
                        new UsageMonth.Run(third, third.plusSeconds(200), "running"));
    }

    @Test
    void saysWhatWasHeldAtTheEndOfAMonthAndNothingOfTheTimeBeforeTheFirstRun() {
        Instant november = Instant.parse("2026-11-10T00:00:00Z");
        Instant december = Instant.parse("2026-12-05T00:00:00Z");
        CorpusState g2 = new CorpusState("g2", LocalDate.of(2026, 12, 4), 20, 15, List.of());
        tables.runs().seen(november, december, "g2");
        tables.add(november, TwoMonths.G1);
        tables.add(december, g2);
        assertThat(reading(11, december).corpus()).isEqualTo(TwoMonths.G1);
        assertThat(reading(12, december).corpus()).isEqualTo(g2);
        UsageMonth october = reading(10, december);
        assertThat(october.countedFrom()).isEqualTo("2026-11-10");
        assertThat(october)
                .extracting(UsageMonth::hours, UsageMonth::counts, UsageMonth::lost, UsageMonth::corpus)
                .containsOnlyNulls();
    }

    private UsageMonth reading(int month, Instant now) {
        return UsageReading.of(tables, YearMonth.of(2026, month), now);
    }
}
