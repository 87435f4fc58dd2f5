package org.mingfa.usage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.text.table.Province;
import org.mingfa.usage.report.CourtStatement.Letter;
import org.mingfa.usage.report.CourtStatement.OwnFigure;
import org.mingfa.usage.report.CourtStatement.StatedValue;
import org.mingfa.usage.report.CourtStatement.StatementTopic;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ProgressReport.Table;
import org.mingfa.usage.report.Quality.Metric;
import org.mingfa.usage.report.ReportCorrection.Difference;
import org.mingfa.usage.report.ReportFigure.Origin;

class MonthlyReportTest {

    private static final Province ZHEJIANG = Province.all().stream()
            .filter(one -> one.name().equals("浙江"))
            .findFirst()
            .orElseThrow();

    private static final UsageMeasurements NOW = new UsageMeasurements(
            Map.of("S5.1", new BigDecimal(123456), "S5.3", new BigDecimal("1.5")),
            Map.of("S5.11", "没有反馈"),
            Map.of(
                    "days", List.of(new Bar("1", BigDecimal.TEN), new Bar("2", BigDecimal.ZERO)),
                    "rule", List.of()),
            List.of("计数没有丢失。"));

    private static final UsageMeasurements BEFORE = new UsageMeasurements(
            Map.of("S5.1", new BigDecimal(100000), "S5.3", new BigDecimal("2.75")), Map.of(), Map.of(), List.of());

    private static final UsageMeasurements SINCE = new UsageMeasurements(
            Map.of("S5.1", new BigDecimal(223456)), Map.of(), Map.of(), List.of("计数没有丢失。", "停止了九次。"));

    private static final CourtStatement STATEMENT = new CourtStatement(
            Map.of("P1", new StatedValue(new BigDecimal(76), null, null, "信息处")),
            Map.of(StatementTopic.PLANS, List.of("对接<其余>法院。")),
            Map.of());

    private static ProgressReport report(UsageMeasurements before) {
        return ReportType.MONTHLY.of(order(before));
    }

    private static ProgressOrder order(UsageMeasurements before) {
        return order(before, STATEMENT);
    }

    private static ProgressOrder order(UsageMeasurements before, CourtStatement statement) {
        YearMonth month = YearMonth.of(2026, 11);
        Quality quality = new Quality(
                "starter", 50, "索引 g1（2026年11月1日构建）", List.of(new Metric("MRR@10", "0.61", "0.55", "0.67")));
        return new ProgressOrder(
                month, month, ZHEJIANG, NOW, before, SINCE, List.of(), statement, quality, LocalDate.of(2026, 12, 5));
    }

    private static ReportFigure figure(ProgressReport report, String id) {
        return report.figures().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Read as of the whole month, the figures would be too small. */
    @Test
    void saysUntilWhenTheFiguresGoWhereTheMonthIsNotOver() {
        assertThat(opening(LocalDate.of(2026, 11, 28))).contains("成文时2026年11月尚未结束，本报告的数据至迟截至2026年11月28日，不是全月的数据。");
        assertThat(opening(LocalDate.of(2026, 12, 1))).noneMatch(line -> line.contains("尚未结束"));
    }

    private static List<String> opening(LocalDate made) {
        ProgressOrder over = order(BEFORE);
        ProgressOrder order = new ProgressOrder(
                over.first(),
                over.last(),
                over.province(),
                over.now(),
                over.before(),
                over.since(),
                over.corrections(),
                over.statement(),
                over.quality(),
                made);
        return ReportType.MONTHLY
                .of(order)
                .chapters()
                .getFirst()
                .parts()
                .getFirst()
                .text();
    }

    /** The last words of the report and of its appendix for engineers; only the 版记 stands behind. */
    @Test
    void saysHowItWasMade() {
        ProgressReport report = report(BEFORE);
        for (Document document : List.of(report.document(), report.technicalDocument())) {
            assertThat(document.blocks().stream()
                            .filter(Block.Paragraph.class::isInstance)
                            .map(block -> ((Block.Paragraph) block)
                                    .runs().stream().map(TextRun::text).collect(Collectors.joining()))
                            .reduce((first, next) -> next))
                    .hasValueSatisfying(last ->
                            assertThat(last).startsWith("怎样写成：计算机按事先定下的口径汇总").endsWith("没有使用生成式人工智能。"));
        }
    }

    @Test
    void hasTheOutlineOfTheFiling() {
        ProgressReport report = report(BEFORE);
        assertThat(report.document().fullTitle()).isEqualTo("浙江省高级人民法院关于2026年11月“移动微法院”建设进展情况的报告");
        assertThat(report.addressee()).isEqualTo("最高人民法院");
        assertThat(report.chapters().stream().map(ProgressReport.Chapter::heading))
                .containsExactly(
                        "总体进展", "平台建设与系统对接", "在线诉讼应用情况", "在线诉讼服务情况", "制度规范、安全与保障", "评估考核与宣传培训", "新情况、新问题及建议", "下月安排");
        assertThat(report.annexes().stream().map(ProgressReport.Annex::title)).containsExactly("指标统计表", "问题清单和数据口径说明");
        assertThat(report.lead()).containsExactly("现将浙江省高级人民法院2026年11月“移动微法院”建设进展情况报告如下。");
    }

    @Test
    void comparesVolumesByPerCentAndSharesByPoints() {
        ProgressReport report = report(BEFORE);
        assertThat(figure(report, "S5.1").change()).isEqualTo("+23.46%");
        assertThat(figure(report, "S5.3").change()).isEqualTo("−1.25个百分点");
        assertThat(report.chapters().get(3).parts().get(1).text())
                .containsExactly("本月法律法规在线检索12.35万次（比上月增长23.46%）；没有结果的检索所占比例1.50%（比上月下降1.25个百分点）。");
    }

    @Test
    void namesWhatIsMissingAndNeverWritesZeroForIt() {
        ProgressReport report = report(UsageMeasurements.NOTHING);
        assertThat(figure(report, "S5.11").shown()).isEqualTo("缺（没有反馈）");
        assertThat(figure(report, "S5.2").shown()).isEqualTo("缺（用量文件没有这一项）");
        assertThat(figure(report, "X2").shown()).isEqualTo("缺（未填报）");
        assertThat(figure(report, "S5.1").change()).isEqualTo("无从比较");
        assertThat(report.chapters().get(6).parts().getFirst().text().getLast()).matches("本月有\\d+项指标没有数据，不以0计，逐项见附件1。");
        assertThat(report(UsageMeasurements.NOTHING).unfilled())
                .contains("发文字号", "签发人", "总体进展", "X2 信息泄露", "L7 在线宣判")
                .doesNotContain("下月安排", "P1 已上线法院");
        assertThatThrownBy(() -> new ReportFigure("P1", "a", "次", null, null, null, Origin.SYSTEM, "s", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatWasNotCountedFromWhatDidNotHappen() {
        List<ChapterPart> parts = report(BEFORE).technical();
        assertThat(text(parts, "显示最多的风险提示")).containsExactly("无。");
        assertThat(text(parts, "诉讼计算")).containsExactly("缺：用量文件没有这一项。");
        assertThat(report(BEFORE).chapters().get(1).parts().getFirst().text()).containsExactly("缺（未填报）。");
        CourtStatement nothing = new CourtStatement(Map.of(), Map.of(StatementTopic.PLATFORM, List.of()), Map.of());
        assertThat(ReportType.MONTHLY
                        .of(order(BEFORE, nothing))
                        .chapters()
                        .get(1)
                        .parts()
                        .getFirst()
                        .text())
                .containsExactly("无。");
    }

    /** A figure that the catalogue does not have stands in the chapter and the annex, as the court's. */
    @Test
    void hasFiguresOfTheCourtsOwn() {
        CourtStatement own = new CourtStatement(
                Map.of(),
                List.of(new OwnFigure(3, "巡回开庭", "次", new StatedValue(new BigDecimal(4), null, null, "信息处"))),
                Map.of(),
                Map.of(),
                new Letter("浙高法〔2026〕12号", "张某某", List.of("杭州市中级人民法院"), "办公室", "李某某，电话 1"));
        ProgressReport report = ReportType.MONTHLY.of(order(BEFORE, own));
        assertThat(report.chapters().get(2).parts().get(1).text()).containsExactly("本月巡回开庭4次。");
        assertThat(report.figures().map(ReportFigure::name)).containsOnlyOnce("巡回开庭");
        String html = new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8);
        assertThat(html).contains("浙高法〔2026〕12号　　签发人：张某某", "抄送：杭州市中级人民法院。", "办公室　　2026年12月5日印发", "（联系人：李某某，电话 1）");
        assertThat(DocumentFormat.PDF.write(report.document())).isNotEmpty();
    }

    /** What is filed names no metric, no code of an error and no generation; engineers have them apart. */
    @Test
    void keepsWhatOnlyEngineersReadApart() {
        ProgressReport report = report(BEFORE);
        String filed = new String(DocumentFormat.HTML.write(report.document()), StandardCharsets.UTF_8);
        assertThat(filed).doesNotContain("MRR@10", "nDCG", "H007", "索引 g1");
        assertThat(new String(DocumentFormat.HTML.write(report.technicalDocument()), StandardCharsets.UTF_8))
                .contains("MRR@10", "索引 g1", "不报送");
    }

    @Test
    void writesDaysWithoutLeadingZeros() {
        assertThat(OfficialDay.format(LocalDate.of(2019, 5, 3))).isEqualTo("2019年5月3日");
    }

    @Test
    void tellsTheQualityWithItsInterval() {
        ChapterPart quality = report(BEFORE).technical().stream()
                .filter(part -> "检索质量".equals(part.heading()))
                .findFirst()
                .orElseThrow();
        assertThat(quality.text()).containsExactly("以题集“starter”的50题测量索引 g1（2026年11月1日构建），区间为百分之九十五置信区间。");
        assertThat(quality.table())
                .isEqualTo(new Table(List.of("指标", "平均", "区间"), List.of(List.of("MRR@10", "0.61", "0.55至0.67"))));
    }

    private static List<String> text(List<ChapterPart> parts, String heading) {
        return parts.stream()
                .filter(part -> heading.equals(part.heading()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void marksWhatOnlyTheCourtSays() {
        ReportFigure told = figure(report(BEFORE), "P1");
        assertThat(told)
                .isEqualTo(new ReportFigure(
                        "P1", "已上线法院", "家", new BigDecimal(76), null, null, Origin.COURT, "信息处", null));
    }

    @Test
    void isWrittenAsDocxInTheOrderOfTheStandard() throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(
                DocumentFormat.DOCX.write(report(BEFORE).document())))) {
            List<String> paragraphs =
                    file.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(paragraphs)
                    .startsWith("浙江省高级人民法院")
                    .containsSubsequence(
                            "发文字号缺（未填报）\t签发人：缺（未填报）",
                            "浙江省高级人民法院关于2026年11月\n“移动微法院”建设进展情况的报告",
                            "最高人民法院：",
                            "现将浙江省高级人民法院2026年11月“移动微法院”建设进展情况报告如下。",
                            "一、总体进展",
                            "八、下月安排",
                            "附件：1.指标统计表",
                            "　　　2.问题清单和数据口径说明",
                            "浙江省高级人民法院",
                            "2026年12月5日",
                            "附件1",
                            "指标统计表",
                            "浙江省高级人民法院\t2026年12月5日印发");
            assertThat(file.getCharts()).hasSize(1);
            XWPFTable first = file.getTables().getFirst();
            assertThat(first.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("指标", "本月", "上月", "比上月", "累计", "来源");
            assertThat(first.getRow(1).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("已上线法院", "76家", "缺", "无从比较", "缺", "填报");
        }
    }

    @Test
    void saysWhatItCorrectsAndThatItDoes() {
        ReportCorrection correction =
                new ReportCorrection("2026-11", List.of(new Difference("法律法规在线检索", "123455次", "123456次")), "补录。");
        ProgressReport report = ReportType.MONTHLY.of(order(BEFORE).correcting(List.of(correction)));
        assertThat(report.document().fullTitle()).isEqualTo("浙江省高级人民法院关于2026年11月“移动微法院”建设进展情况的报告（更正）");
        ChapterPart part = report.chapters().getFirst().parts().getLast();
        assertThat(part.heading()).isEqualTo("对2026年11月报告的更正");
        assertThat(part.text()).containsExactly("已经报送的2026年11月报告，下列数据更正；原因：补录。");
        assertThat(part.table())
                .isEqualTo(new Table(List.of("指标", "原报送", "更正为"), List.of(List.of("法律法规在线检索", "123455次", "123456次"))));
        ReportCorrection earlier = new ReportCorrection("2026-10", correction.differences(), "补录。");
        assertThat(ReportType.MONTHLY
                        .of(order(BEFORE).correcting(List.of(earlier)))
                        .document()
                        .fullTitle())
                .endsWith("情况的报告");
    }

    @Test
    void isReadAgainFromTheFileThatWasFiled() throws IOException {
        ProgressReport report = report(BEFORE);
        FiledReport filed =
                FiledReport.ofDocx(DocumentFormat.DOCX.write(report.document())).orElseThrow();
        assertThat(filed).isEqualTo(FiledReport.of(report));
        assertThat(filed.period()).isEqualTo("2026-11");
        assertThat(filed.figures().get("法律法规在线检索"))
                .containsEntry("本月", "123456次")
                .containsEntry("上月", "100000次")
                .containsEntry("累计", "223456次");
        assertThat(FiledReport.ofDocx(new byte[] {'P', 'K', 3, 4})).isEmpty();
    }

    /** What holds for the month and for all months alike is said once; the rest is said of which of them. */
    @Test
    void tellsHowTheFiguresOfTheMonthCameAboutFromThoseOfAllMonths() {
        List<String> method = report(BEFORE).annexes().getLast().parts().stream()
                .flatMap(part -> part.text().stream())
                .toList();
        assertThat(method)
                .containsOnlyOnce("计数没有丢失。")
                .contains("“累计”一栏：停止了九次。", "“填报”的指标均取自信息处。")
                .doesNotContain("停止了九次。", "“累计”一栏：计数没有丢失。");
    }

    @Test
    void isWrittenAsHtmlWithTheSameFigures() {
        assertThat(new String(DocumentFormat.HTML.write(report(BEFORE).document()), StandardCharsets.UTF_8))
                .contains("<td>法律法规在线检索</td>\n<td>123456次</td>\n<td>100000次</td>\n<td>+23.46%</td>\n<td>223456次</td>")
                .contains("<title>1 10</title>")
                .contains("<p>对接&lt;其余&gt;法院。</p>")
                .contains("<p class=\"end\">2026年12月5日</p>");
    }
}
