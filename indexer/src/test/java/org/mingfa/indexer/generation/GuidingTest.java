package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.ScoredPassage;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.TextCaution;

/** Invented guiding cases, in the form of the file that people can have. */
class GuidingTest {

    private static final String CASE = """
            {"number": %d, "title": "甲渔民诉乙灯塔公司买卖合同纠纷案", "keywords": ["民事", "买卖合同", "灯油"], "published": "2015-04-15", \
            "status": "%s", %s"裁判要点": ["灯油不能点燃的，买方可以退货。"], "相关法条": ["《样例灯塔法》第十六条"], \
            "基本案情": ["甲买灯油。", "灯油点不燃。"], "裁判结果": ["样例法院于2013年6月23日作出判决。样例中院于2013年9月4日作出判决：维持原判。"], \
            "裁判理由": ["灯油应当能够点燃。"], "source": {"official_page": "https://example.org/1.html"}}
            """;

    @TempDir
    Path folder;

    private BuildReport build(String... lines) throws IOException {
        Path cases = Files.createDirectories(folder.resolve("guiding"));
        Files.writeString(cases.resolve("guiding.jsonl"), String.join("", lines));
        Files.writeString(cases.resolve("README.md"), "说明\n");
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.add("guiding", cases.toString());
        return corpora.run();
    }

    private static String line(int number, String status, String more) {
        return CASE.formatted(number, status, more);
    }

    private List<CasePassage> passages(BuildReport report) throws IOException {
        try (OpenGeneration generation = OpenGeneration.open(
                new SampleCorpora(folder).store(), report.manifest().id())) {
            List<String> ids = generation
                    .index()
                    .rank(new RankRequest(
                            new Query.All(),
                            Filter.NONE.and(KeywordField.KIND, Set.of(PassageKind.CASE.name())),
                            Order.POSITION,
                            RankRequest.DEEPEST))
                    .entries()
                    .stream()
                    .map(ScoredPassage::id)
                    .toList();
            return generation.index().passages(ids).stream()
                    .map(CasePassage.class::cast)
                    .sorted(Comparator.comparing(CasePassage::id))
                    .toList();
        }
    }

    @Test
    void aGuidingCaseIsReadPartByPart() throws IOException {
        BuildReport report = build(line(901, "可参照", ""));
        assertThat(report.manifest().corpora().getFirst().format()).isEqualTo("guiding");
        List<CasePassage> passages = passages(report);
        assertThat(passages)
                .extracting(CasePassage::part, CasePassage::text)
                .containsExactly(
                        tuple(CasePart.GIST, "灯油不能点燃的，买方可以退货。"),
                        tuple(CasePart.BASIS, "《样例灯塔法》第十六条"),
                        tuple(CasePart.FACTS, "甲买灯油。\n灯油点不燃。"),
                        tuple(CasePart.ORDER, "样例法院于2013年6月23日作出判决。样例中院于2013年9月4日作出判决：维持原判。"),
                        tuple(CasePart.REASONING, "灯油应当能够点燃。"),
                        tuple(CasePart.OTHER, "最高人民法院 2015-04-15 发布\n关键词：民事、买卖合同、灯油\n官方页面：https://example.org/1.html"));
        assertThat(passages.getFirst().header())
                .extracting(
                        one -> one.number(),
                        one -> one.tier(),
                        one -> one.cause(),
                        one -> one.procedure(),
                        one -> one.decided(),
                        one -> one.end(),
                        one -> one.source().cautions())
                .containsExactly(
                        "指导性案例901号",
                        CaseTier.GUIDING,
                        "买卖合同纠纷",
                        "民事",
                        LocalDate.of(2013, 9, 4),
                        null,
                        List.of(TextCaution.ONE_COPY));
    }

    /** What the file says, where our table has no day; the table, where it has. */
    @Test
    void aCaseThatIsNoLongerFollowedSaysSinceWhenAndWhy() throws IOException {
        List<CasePassage> passages = passages(build(
                line(9, "不再参照", ""),
                line(902, "出库", "\"since\": \"2024-06-01\", \"because\": \"样例通知\", "),
                line(903, "不再参照", "")));
        assertThat(passages)
                .filteredOn(one -> one.part() == CasePart.GIST)
                .extracting(one -> one.header().number(), one -> one.header().end())
                .containsExactlyInAnyOrder(
                        tuple(
                                "指导性案例9号",
                                new CaseEnd(
                                        "不再参照",
                                        LocalDate.of(2021, 1, 1),
                                        "《最高人民法院关于部分指导性案例不再参照的通知》（法〔2020〕343号）",
                                        false)),
                        tuple("指导性案例902号", new CaseEnd("出库", LocalDate.of(2024, 6, 1), "样例通知", false)),
                        tuple("指导性案例903号", new CaseEnd("不再参照", null, "来源的标注，没有写明理由", false)));
    }

    @Test
    void aLineWithoutItsNumberIsNoCase() throws IOException {
        BuildReport report =
                build(line(901, "可参照", "").replace("\"number\": 901", "\"number\": \"一\""), line(902, "可参照", ""));
        assertThat(report.manifest().files().rejected()).isEqualTo(1);
        assertThat(report.problems().toString()).contains("P005");
    }
}
