package org.mingfa.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.similar.SimilarReport.ReferenceCase;
import org.mingfa.similar.SimilarReportQuestion.CaseUse;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Nature;
import org.mingfa.text.problem.Refusal;

/** The report tells what was searched, every tier, and what is made of each case; what is mandatory may not be empty. */
class SimilarReportsTest {

    private static final String FACTS = "乙向甲借款五十万元，出具借条，到期没有归还。<b>";
    private static final String COURT = "浙江省杭州市西湖区人民法院";

    @TempDir
    private static Path data;

    private static SampleReports reports;

    @BeforeAll
    static void build() throws IOException {
        reports = SampleReports.of(
                data,
                sample -> sample.law("lend", "样例借贷法", LocalDate.of(2010, 1, 1), null, "应当还款。", "利率不得过高。")
                        .decided(
                                "loan",
                                Nature.OFFICIAL,
                                LocalDate.of(2024, 6, 1),
                                Map.of(
                                        CasePart.FACTS, "乙向甲借款五十万元，出具借条，到期没有归还。",
                                        CasePart.REASONING, "本院认为，借款应当归还。依照样例借贷法第一条，应予支持。",
                                        CasePart.ORDER, "乙于本判决生效之日起十日内归还甲五十万元。"))
                        .decided("lamp", Nature.OFFICIAL, LocalDate.of(2024, 6, 1), Map.of(CasePart.FACTS, "灯塔整夜点亮。")));
    }

    @AfterAll
    static void close() {
        reports.close();
    }

    private static SimilarQuestion search(
            @Nullable String facts, @Nullable String focus, @Nullable List<String> cited, @Nullable String court) {
        return new SimilarQuestion(facts, focus, "民间借贷纠纷", cited, court, null, null, null);
    }

    private static SimilarReportQuestion question(
            SimilarQuestion search, List<String> grounds, @Nullable List<String> chosen, List<CaseUse> uses) {
        return new SimilarReportQuestion(search, null, "（2026）示0101民初9号", null, " 样例法官 ", grounds, chosen, uses, true);
    }

    private static SimilarReport report(SimilarReportQuestion question) {
        return reports.of(question);
    }

    private static SimilarReport ordinary() {
        return report(question(search(FACTS, "借款是否归还", null, null), List.of(), List.of("loan"), List.of()));
    }

    @Test
    void theSameQuestionToTheSameGenerationGivesTheSameBytes() {
        String first = AnswerJson.write(ordinary());
        assertThat(AnswerJson.write(ordinary())).isEqualTo(first);
        assertThat(first).contains("\"searched\":\"2026-01-01\"");
    }

    /** The table of the result says 法条关联 of a case that shares them, so the search says it too. */
    @Test
    void theArticlesOfNearCasesAreSearchedByArticle() {
        PendingAnswer pending = new PendingAnswer(
                null,
                null,
                false,
                List.of(),
                null,
                false,
                List.of(),
                List.of(new CitedArticle("样例借贷法", null, "第一条", "1")),
                null,
                null,
                null);
        assertThat(ReportSearch.articles(pending)).containsExactly("相近案例引用的法条（由系统推断）：《样例借贷法》第一条");
    }

    /** Law of another day does not make the paper one of that day. */
    @Test
    void bearsTheDayOnWhichItWasMadeWhateverTheDayOfTheLaw() {
        SimilarQuestion of2020 = new SimilarQuestion(FACTS, "借款是否归还", "民间借贷纠纷", null, null, "2020-01-01", null, null);
        SimilarReport report = report(question(of2020, List.of(), null, List.of()));
        assertThat(report.searched()).isEqualTo("2026-01-01");
        assertThat(report.asOf()).isEqualTo("2020-01-01");
        String html = new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8);
        assertThat(html).contains("适用法律的日期", "适用2020年1月1日有效的法律");
        assertThat(html.substring(html.indexOf("签名"))).contains("2026年1月1日");
    }

    @Test
    void everyTierIsPrintedTheEmptyOnesToo() throws IOException {
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(DocumentFormat.DOCX.write(ordinary().document())))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    lines.add(
                            table.getRow(table.getNumberOfRows() - 1).getCell(1).getText());
                }
            }
        }
        assertThat(lines)
                .contains("一、检索基本情况", "二、待决案件情况", "三、检索结果", "四、类案裁判要点", "五、相似性比对", "六、分歧情况", "七、结果运用", "八、附件")
                .containsSubsequence("（一）第1顺位：最高人民法院指导性案例", "未检索到", "（二）第2顺位：最高人民法院典型案例及裁判生效的案件", "未检索到");
        assertThat(lines.getFirst()).isEqualTo("关于民间借贷纠纷一案的\n类案检索报告");
    }

    @Test
    void saysWhatWasSearchedForAndWhatIsNotHeld() {
        SimilarReport report = ordinary();
        assertThat(report.search().methods().getFirst().queries())
                .containsExactly("第二部分所载基本事实全文（" + FACTS.length() + "字）", "“借款是否归还”", "案由“民间借贷纠纷”");
        assertThat(report.search().gaps().getFirst()).startsWith("裁判文书网、人民法院案例库没有接入");
        assertThat(report.search().generation()).isEqualTo("g");
        assertThat(report.pending().facts()).isEqualTo(FACTS);
        assertThat(report.title()).isEqualTo("关于民间借贷纠纷一案的类案检索报告");
    }

    @Test
    void quotesTheGistWithItsPlaceAndTheVersionsThatTheCourtHad() {
        ReferenceCase loan = ordinary().chosen().getFirst();
        assertThat(loan.gist())
                .isEqualTo(new SimilarReport.Gist("本院认为", "本院认为，借款应当归还。依照样例借贷法第一条，应予支持。", "loan~1", 0, 28));
        assertThat(loan.cited()).containsExactly("《样例借贷法》第一条（2010-01-01公布）");
        assertThat(loan.use()).as("the searcher has not said it yet").isEmpty();
        assertThat(loan.notes()).contains("裁判效力：来源未标明。");
        assertThat(loan.outcome()).isEqualTo("是否支持未能读出，见主文");
        assertThat(loan.table().getFirst().item()).isEqualTo("争议焦点");
    }

    /** An official paper names no file, no checksum, no id of ours and no address of the service. */
    @Test
    void thePaperHoldsNothingOfTheMachine() {
        SimilarReport report = ordinary();
        String html = new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("效力未标明", "（由检索人填写）", "检索人（法官签名）：样例法官", "样例法官（法官）")
                .doesNotContain("已生效裁判", "/v1/", "/cases/", "SHA", report.id(), "loan~1")
                .doesNotContain(report.chosen().getFirst().sha256());
    }

    @Test
    void aReportWithoutWhatWasSearchedForIsRefused() {
        SimilarReportQuestion nothing = new SimilarReportQuestion(null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> report(nothing)).isInstanceOf(Refusal.class).hasMessageContaining("检索");
        assertThatThrownBy(() -> report(question(search(" ", null, null, null), List.of(), null, List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("案情");
    }

    @Test
    void aMandatorySearchMayLeaveNothingEmpty() {
        List<String> grounds = List.of("committee");
        assertThatThrownBy(() -> report(question(search(FACTS, null, null, null), grounds, List.of("loan"), List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("争议焦点", "拟适用的法条", "本院", "理由");
        SimilarReport full = report(question(
                search(FACTS, "借款是否归还", List.of("样例借贷法第一条"), COURT),
                grounds,
                List.of("loan"),
                List.of(new CaseUse("loan", "参考", "焦点相同。"))));
        assertThat(full.grounds()).containsExactly("拟提交专业法官会议或者审判委员会讨论");
        assertThat(full.chosen())
                .extracting(ReferenceCase::use, ReferenceCase::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("参考", "焦点相同。"));
    }

    @Test
    void aCaseThatWasNotFoundCannotBeChosen() {
        assertThatThrownBy(() ->
                        report(question(search(FACTS, null, null, null), List.of(), List.of("nobody"), List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void theHtmlFormHoldsNoMarkupOfTheAsker() {
        String html = new String(DocumentFormat.HTML.write(ordinary().document()), StandardCharsets.UTF_8);
        assertThat(html).contains("没有归还。&lt;b&gt;").doesNotContain("没有归还。<b>");
    }
}
