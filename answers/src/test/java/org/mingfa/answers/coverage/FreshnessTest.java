package org.mingfa.answers.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.answers.coverage.Freshness.LawAge;
import org.mingfa.answers.coverage.Freshness.UnmovedSource;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.LawHeader;

class FreshnessTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant BUILT = Instant.parse("2026-09-01T00:00:00Z");

    @TempDir
    private Path data;

    private static Manifest generation(String... formats) {
        List<CorpusEntry> corpora = Stream.of(formats)
                .map(format -> new CorpusEntry("c-" + format, "", format, null, null, Counts.NONE, Map.of(), null))
                .toList();
        return new Manifest(
                "g",
                null,
                BUILT,
                BUILT,
                "lucene",
                Map.of(),
                corpora,
                Counts.NONE,
                1,
                1,
                1,
                "d",
                null,
                Map.of(),
                Map.of());
    }

    private Freshness at(String day, @Nullable Duration limit, String... formats) {
        Clock clock = Clock.fixed(Instant.parse(day + "T04:00:00Z"), CHINA);
        return new FreshnessAnswers(data, clock, limit).of(generation(formats));
    }

    @Test
    void lawIsStaleSoonerThanCasesAndDigests() {
        String[] formats = {"lawrefbook", "judgments", "digests"};
        assertThat(at("2026-10-11", null, formats).isStale()).isFalse();
        Freshness later = at("2026-10-12", null, formats);
        assertThat(later.corpora())
                .contains(new CorpusAge("c-lawrefbook", LocalDate.of(2026, 9, 1), 41, 40, true))
                .filteredOn(CorpusAge::stale)
                .hasSize(1);
        assertThat(later.warning()).isEqualTo("语料 c-lawrefbook 已 41 天没有更新（上次 2026-09-01，应在 40 天内）");
        assertThat(at("2027-03-01", null, formats).corpora()).allMatch(CorpusAge::stale);
    }

    /** The latest law that is held, or the commit of its corpus where that is later. */
    @Test
    void lawIsOldSixtyDaysAfterTheLatestThatIsHeld() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", LocalDate.of(2026, 5, 1), null, "灯塔点亮。")
                .publish(store, "g1");
        try (OpenGeneration held = OpenGeneration.open(store, "g1")) {
            LocalDate through = held.coverage().through().orElseThrow();
            assertThat(age(held, through.plusDays(60))).isEqualTo(new LawAge(through, 60, 60, false));
            LawAge old = age(held, through.plusDays(61));
            assertThat(old).isEqualTo(new LawAge(through, 61, 60, true));
            assertThat(old.sentence()).isEqualTo("法律收录到 " + through + " 公布的为止，已过 61 天；此后公布的没有收录，请更新语料");
        }
    }

    /** A month without a commit, or, where no commit is known, without a new text. */
    @Test
    void aSourceThatHasNotMovedForAMonthNamesItsNewestText() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("light", "样例灯塔法", LocalDate.of(2026, 5, 1), null, "灯塔点亮。")
                .publish(store, "g1");
        try (OpenGeneration held = OpenGeneration.open(store, "g1")) {
            LawHeader law = held.catalogue().all().iterator().next();
            LocalDate promulgated = Objects.requireNonNull(law.promulgated());
            assertThat(unmoved(law, "lawtext", null, promulgated.plusDays(30))).isEmpty();
            assertThat(unmoved(law, "lawtext", null, promulgated.plusDays(31)))
                    .extracting(UnmovedSource::sentence)
                    .containsExactly("来源 " + law.source().corpus() + " 自 " + promulgated
                            + " 起没有变动，已 31 天；其中最新的是《样例灯塔法》（" + promulgated + " 公布），此后公布的要到别处找");
            assertThat(unmoved(law, "lawtext", promulgated.plusDays(10), promulgated.plusDays(40)))
                    .isEmpty();
            assertThat(unmoved(law, "digests", null, promulgated.plusDays(99))).isEmpty();
        }
    }

    private List<UnmovedSource> unmoved(LawHeader law, String format, @Nullable LocalDate committed, LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay(CHINA).toInstant(), CHINA);
        CorpusEntry corpus =
                new CorpusEntry(law.source().corpus(), "", format, null, committed, Counts.NONE, Map.of(), null);
        return new FreshnessAnswers(data, clock, null).unmoved(List.of(corpus), List.of(law));
    }

    private @Nullable LawAge age(OpenGeneration held, LocalDate day) {
        Clock clock = Clock.fixed(day.atStartOfDay(CHINA).toInstant(), CHINA);
        return new FreshnessAnswers(data, clock, null).lawAge(held);
    }

    @Test
    void theSettingCountsForAll() {
        assertThat(at("2026-09-04", Duration.ofDays(2), "judgments").isStale()).isTrue();
        assertThat(at("2027-06-01", Duration.ofDays(999), "flk").warning()).isNull();
    }

    @Test
    void whatWasComparedWithItsSourceIsFreshAndADamagedNoteCountsForNothing() throws IOException {
        new CorpusFreshness(data).note("c-flk", Instant.parse("2026-11-25T20:00:00Z"));
        new CorpusFreshness(data).note("c-other", Instant.parse("2026-11-25T20:00:00Z"));
        assertThat(at("2026-11-26", null, "flk").corpora())
                .containsExactly(new CorpusAge("c-flk", LocalDate.of(2026, 11, 26), 0, 40, false));
        for (String damaged : List.of("", "{", "{\"corpora\":null}", "[]")) {
            Files.writeString(data.resolve("checked.json"), damaged);
            assertThat(at("2026-11-26", null, "flk").isStale()).as(damaged).isTrue();
        }
    }
}
