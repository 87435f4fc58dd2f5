package org.mingfa.answers.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.answers.cases.CasePage.CitationRange;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.answers.cases.CasePage.Section;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.WithheldCases;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WithheldCase;

/** A case is opened by its id or its number, with all its parts and what it cites. */
class CaseAnswersTest {

    private static final LocalDate REFORM = LocalDate.of(2020, 1, 1);
    private static final String TITLE = "甲与乙民间借贷纠纷一审判决书";

    @TempDir
    private static Path data;

    private static OpenGeneration generation;

    @BeforeAll
    static void build() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .law("lend-2010", "样例借贷法", LocalDate.of(2010, 1, 1), REFORM, "应当还款。", "利率不得过高。")
                .law("lend-2020", "样例借贷法", REFORM, null, "应当还款。", "利率不得过高。", "借条应当写明日期。")
                .decided(
                        "loan",
                        Nature.OFFICIAL,
                        LocalDate.of(2019, 6, 1),
                        Map.of(
                                CasePart.REASONING, "依照样例借贷法第二条、第九条，利率过高。",
                                CasePart.FACTS, "乙向甲借款。",
                                CasePart.BASIS, "样例借贷法第三条、样例借贷法第二条。"))
                .decided("invented", Nature.SAMPLE, LocalDate.of(2022, 6, 1), Map.of(CasePart.FACTS, "乙向丙借款。"))
                .decided("twin-a", Nature.OFFICIAL, LocalDate.of(2023, 6, 1), Map.of(CasePart.FACTS, "乙向丁借款。"))
                .decided("twin-b", Nature.OFFICIAL, LocalDate.of(2023, 6, 1), Map.of(CasePart.FACTS, "乙向丁借款。"))
                .publish(store, "g");
        try (RecordLines lines = RecordLines.create(store.directory("g").resolve(WithheldCases.FILE))) {
            lines.add(new WithheldCase(
                    "（2020）示0101民初9号", "示例市示例区人民法院", LocalDate.of(2020, 5, 6), "离婚诉讼，或者涉及未成年子女抚养、监护。"));
        }
        generation = OpenGeneration.open(store, "g");
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    private static Lookup<CasePage> find(String name) {
        return new CaseAnswers(
                        new AsOfReader(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"))))
                .find(name)
                .apply(generation);
    }

    @Test
    void aCaseHasItsPartsInOrderAndWhatItCitesInTheVersionThatTheCourtHad() {
        CasePage page = find("loan").get();
        CitedArticle second = new CitedArticle("样例借贷法", "lend-2010", "第二条", "2");
        CitedArticle ninth = new CitedArticle("样例借贷法", null, "第九条", "9");
        CitedArticle third = new CitedArticle("样例借贷法", "lend-2020", "第三条", "3");
        assertThat(page.decided().number()).isEqualTo("（2019）示0101民初1号");
        assertThat(page.note()).isNull();
        assertThat(page.sections())
                .containsExactly(
                        new Section("loan~0", "经审理查明", "乙向甲借款。", List.of()),
                        new Section(
                                "loan~1",
                                "本院认为",
                                "依照样例借贷法第二条、第九条，利率过高。",
                                List.of(new CitationRange(2, 10, second), new CitationRange(11, 14, ninth))),
                        new Section(
                                "loan~2",
                                "裁判依据",
                                "样例借贷法第三条、样例借贷法第二条。",
                                List.of(new CitationRange(0, 8, third), new CitationRange(9, 17, second))));
        assertThat(page.cited())
                .containsExactly(
                        second.with(
                                "自 2020-01-01 起施行的文本中仍是第二条，文字未改。",
                                new CitedArticle("样例借贷法", "lend-2020", "第二条", "2"),
                                false),
                        ninth,
                        third);
    }

    @Test
    void aNumberIsReadInAnyBrackets() {
        for (String written : List.of(
                "（2019）示0101民初1号", "(2019)示0101民初1号", "〔2019〕示0101民初1号", "[2019]示0101民初1号", " （２０１９）示 0101 民初 1 号 ")) {
            assertThat(find(written).get().decided().id()).as(written).isEqualTo("loan");
        }
    }

    @Test
    void anInventedCaseSaysSo() {
        assertThat(find("invented")).isInstanceOf(Lookup.OnlyDigest.class);
        assertThat(find("invented").get().note()).isEqualTo("示例：虚构的裁判文书，当事人、法院和案号均不存在，不能作为案例引用。");
    }

    @Test
    void severalOfOneNumberAreNamedAndNoneIsGuessed() {
        assertThat(find("(2023)示0101民初1号"))
                .isEqualTo(new Lookup.NotFound<>(new NotFoundReason.SeveralCases(
                        "（2023）示0101民初1号", new TreeMap<>(Map.of("twin-a", TITLE, "twin-b", TITLE)))));
    }

    @Test
    void ofACaseThatIsNotPublishedTheReasonIsTold() {
        Lookup<CasePage> found = find("(2020)示0101民初9号");
        assertThat(((Lookup.NotFound<CasePage>) found).absence().detail())
                .isEqualTo("（2020）示0101民初9号，示例市示例区人民法院，2020-05-06 裁判。裁判文书不公开，理由：离婚诉讼，或者涉及未成年子女抚养、监护。"
                        + "依据：法释〔2016〕19号第四条、第六条。");
    }

    @Test
    void whatIsNotHeldAccusesNobody() {
        for (String name : List.of("（2019）最高法民终347号", "lend-2010", "没有这个")) {
            assertThat(find(name)).isEqualTo(new Lookup.NotFound<>(new NotFoundReason.CaseNotHeld(name)));
        }
        assertThat(new NotFoundReason.CaseNotHeld("（2019）最高法民终347号").detail())
                .isEqualTo("本库没有收录编号或案号为“（2019）最高法民终347号”的案例；这不表示没有这个案件。");
    }
}
