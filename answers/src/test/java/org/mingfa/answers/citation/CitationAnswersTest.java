package org.mingfa.answers.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.text.document.EffectivePeriod;

/** Only the official text of the day says that a citation is wrong. */
class CitationAnswersTest {

    private static final LocalDate OLD = LocalDate.of(2011, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2021, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration(SearchEngine.named("lucene"), new HanlpSegmenter(), Map.of())
                .law("light", "样例灯塔法", OLD, null, "灯塔整夜点亮，不得熄灭。", "看守人不得离开。")
                .digest("buoy", "样例浮标法", OLD, "浮标要醒目。", "浮标要结实。", "浮标夜里要亮。")
                .leavingOut(2)
                .law("rope-2011", "样例缆绳法", OLD, NEW, "缆绳应当牢固。")
                .digest("net-2011", "样例渔网法", new EffectivePeriod(OLD, NEW), "网眼不要太小。")
                .publish(store, "g1");
        generation = OpenGeneration.open(store, "g1");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static List<CitationAnswer> verified(String text, String day) {
        return new CitationAnswers(new AsOfReader(CLOCK))
                .verify(new CitedText(text, day))
                .apply(generation)
                .citations();
    }

    // each row: a text, the day, and the statuses of its citations
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # an official text shows what is there and what is not
            《样例灯塔法》第一条规定：“灯塔整夜点亮”。 | 2026-01-01 | exists
            《样例灯塔法》第一条规定：“灯塔白天点亮”。 | 2026-01-01 | quote_differs
            《样例灯塔法》第三条 | 2026-01-01 | no_such_article
            《样例灯塔法》第一条 | 2010-01-01 | not_in_force
            # a digest says nothing of words, paragraphs, and articles that it leaves out
            《样例浮标法》第一条规定：“浮标应当使用醒目的颜色”。 | 2026-01-01 | digest_only
            《样例浮标法》第一条第三款 | 2026-01-01 | digest_only
            《样例浮标法》第二条 | 2026-01-01 | not_held
            《样例浮标法》第一条至第九条 | 2026-01-01 | not_held
            《样例浮标法》第一条 | 2010-01-01 | not_held
            # a quotation behind a list may be that of the article which is not held
            《样例灯塔法》第一条、《样例浮标法》第一条规定：“浮标应当使用醒目的颜色”。 | 2026-01-01 | exists digest_only
            《样例浮标法》第一条、《样例灯塔法》第一条规定：“浮标应当使用醒目的颜色”。 | 2026-01-01 | digest_only exists
            # amended: the version of the day exists, and is not held
            《样例缆绳法》第九条 | 2026-01-01 | not_held
            《样例渔网法》第一条 | 2026-01-01 | not_held
            # the year names a version that is not held
            《样例灯塔法》（2018修正）第九条 | 2026-01-01 | not_held
            《样例灯塔法》（2011修正）第九条 | 2026-01-01 | no_such_article
            # known by name
            《民法典》第一百八十八条规定：“样样都对得上”。 | 2026-01-01 | not_held
            《合同法》第一百零七条 | 2020-06-01 | not_held
            # known as repealed
            《合同法》第一百零七条 | 2026-01-01 | not_in_force
            # never heard of
            《样例月亮法》第一条 | 2026-01-01 | no_such_law
            """)
    void onlyAnOfficialTextAccuses(String text, String day, String statuses) {
        assertThat(verified(text, day).stream().map(CitationAnswer::status).collect(Collectors.joining(" ")))
                .isEqualTo(statuses);
    }

    @Test
    void aDigestIsNamedAndItsWordsAreNotGiven() {
        CitationAnswer digest = verified("《样例浮标法》第一条", "2026-01-01").getFirst();
        assertThat(digest.note()).isEqualTo("本库只有这一条的要点（非法律原文），不能核对款、项和引文；请查阅官方公布的文本。");
        assertThat(digest.text()).isNull();
        assertThat(digest.isOpen()).isTrue();
        assertThat(digest.isAccused()).isFalse();
        CitationAnswer gap = verified("《样例浮标法》第二条", "2026-01-01").getFirst();
        assertThat(gap.note()).isEqualTo("本库收录的《样例浮标法》是要点（非法律原文），没有收录第二条，不能核对；这不表示引用有误。");
        CitationAnswer official = verified("《样例灯塔法》第三条", "2026-01-01").getFirst();
        assertThat(official.isAccused()).isTrue();
    }
}
