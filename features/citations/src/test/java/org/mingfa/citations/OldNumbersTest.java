package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AsOfReader;
import org.mingfa.citations.CitationAnswer.Fitting;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.testkit.SampleGeneration;

/** A number that an older version gave to another article is told as such, where the words are of that article. */
class OldNumbersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate OLD = LocalDate.of(2010, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2024, 1, 1);
    private static final String KEEPER = "灯塔看守人夜间离开灯塔的，由港务机构处以罚款。";
    private static final String SHIPS = "过往船舶应当向灯塔管理人缴纳灯塔使用费。";
    private static final String REPAIR = "灯塔毁损的，所有人应当在三个月内修复。";

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("old", "样例灯塔法", OLD, NEW, KEEPER, SHIPS, REPAIR)
                .law("new", "样例灯塔法", NEW, null, "灯塔的颜色由港务机构规定。", KEEPER, SHIPS, REPAIR)
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static CitationAnswer verified(String text, String day) {
        List<CitationAnswer> all = new CitationAnswers(new AsOfReader(CLOCK))
                .verify(new CitationRequest(text, day))
                .apply(generation)
                .citations();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void theNumberOfAnOlderVersionIsToldWithItsNumberNow() {
        CitationAnswer answer = verified("看守人夜间离开灯塔的，由港务机构罚款，见《样例灯塔法》第一条。", "2026-01-01");
        assertThat(answer.grade()).isEqualTo(Grade.OLD_NUMBER);
        assertThat(answer.fitting()).isEqualTo(new Fitting("第二条", "2", "样例灯塔法", 2010));
        assertThat(answer.note()).contains("第一条是2010年文本的条号，现为第二条");
        assertThat(answer.isAccused()).isFalse();
        assertThat(answer.isDoubted()).isTrue();
    }

    @Test
    void theSameNumberIsRightOnADayOfThatVersion() {
        CitationAnswer answer = verified("看守人夜间离开灯塔的，由港务机构罚款，见《样例灯塔法》第一条。", "2015-01-01");
        assertThat(answer.isDoubted()).isFalse();
        assertThat(answer.fitting()).isNull();
    }

    @Test
    void theNumberOfTodayIsNotDoubted() {
        CitationAnswer answer = verified("看守人夜间离开灯塔的，由港务机构罚款，见《样例灯塔法》第二条。", "2026-01-01");
        assertThat(answer.isDoubted()).isFalse();
    }
}
