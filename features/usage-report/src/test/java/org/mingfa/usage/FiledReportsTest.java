package org.mingfa.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.AnswerJson;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.ReportAnswers.CorrectionRequest;
import org.mingfa.usage.ReportAnswers.Filing;
import org.mingfa.usage.ReportAnswers.MonthlyQuestion;
import org.mingfa.usage.ReportAnswers.StageQuestion;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.CourtStatement.StatedValue;
import org.mingfa.usage.report.FiledReport;
import org.mingfa.usage.report.ProgressReport;
import org.mingfa.usage.report.ReportCorrection.Difference;
import org.mingfa.usage.report.ReportFigure;

/** What becomes of reports after they were filed: sums since the beginning, checks and corrections. */
class FiledReportsTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final RiskEngine ENGINE = RiskEngine.load();

    private final ReportAnswers reports = new ReportAnswers(() -> ENGINE);

    /** A month of a service that began to count on the tenth of September. */
    private static UsageMonth usage(YearMonth month, long answered, long empty) {
        return AnswerJson.mapper()
                .readValue(
                        """
                {"month": "%1$s", "taken_at": "%4$sT00:00:00Z", "counted_from": "2026-09-10", "total": 0,
                 "usage": [
                   {"day": "%1$s-15", "endpoint": "GET /v1/search", "outcome": "answered", "count": %2$d},
                   {"day": "%1$s-15", "endpoint": "GET /v1/search", "outcome": "empty", "count": %3$d}],
                 "feedback": {"useful": 1, "all": 2}}
                """.formatted(
                                month, answered, empty, month.plusMonths(1).atDay(1)),
                        UsageMonth.class);
    }

    private static Filing filing(CourtStatement statement) {
        return new Filing(ReportAnswers.province("浙江"), statement, null, LocalDate.of(2026, 12, 5));
    }

    private static MonthlyQuestion november(long answered, UsageMonth... earlier) {
        return new MonthlyQuestion(
                NOVEMBER, usage(NOVEMBER, answered, 100), List.of(earlier), filing(CourtStatement.NONE));
    }

    private static Map<String, String> totals(ProgressReport report) {
        return report.figures().collect(Collectors.toMap(ReportFigure::id, ReportFigure::shownTotal));
    }

    @Test
    void sumsUpSinceTheServiceBeganToCount() {
        ProgressReport report = reports.monthly(november(900, usage(OCTOBER, 450, 50), usage(SEPTEMBER, 500, 0)));
        assertThat(totals(report))
                .containsEntry("S5.1", "2000次")
                .containsEntry("S5.3", "7.50%") // of all, not the mean of the months
                .containsEntry("S5.10", "6条")
                .containsEntry("P1", "缺");
        assertThat(report.figures()
                        .filter(figure -> figure.id().equals("S5.1"))
                        .findFirst()
                        .orElseThrow()
                        .shownBefore())
                .isEqualTo("500次");
        assertThat(report.annexes().getLast().parts().getLast().text())
                .contains("“累计”一栏：系统统计的指标自开始计数起算，比例和应答时间按全部请求重算。", "“累计”一栏：系统自2026年9月10日起计数，此前的用量没有计入。");
    }

    @Test
    void hasNoSumWhereAMonthIsNotThere() {
        ProgressReport report = reports.monthly(november(900, usage(OCTOBER, 450, 50)));
        assertThat(totals(report)).containsEntry("S5.1", "缺").containsEntry("S5.10", "缺");
    }

    @Test
    void findsEveryFigureOfAFiledReportThatTheUsageDoesNotGive() {
        List<UsageMonth> usage = List.of(usage(SEPTEMBER, 500, 0), usage(OCTOBER, 450, 50), usage(NOVEMBER, 900, 100));
        FiledReport filed = FiledReport.of(reports.monthly(november(900, usage.get(0), usage.get(1))));
        CheckAnswer same = reports.check(filed, usage);
        assertThat(same.period()).isEqualTo("2026-11");
        assertThat(same.differences()).isEmpty();
        assertThat(same.checked()).isEqualTo(27);
        assertThat(same.unchecked()).isPositive();
        List<UsageMonth> other = new ArrayList<>(usage.subList(0, 2));
        other.add(usage(NOVEMBER, 901, 100));
        assertThat(reports.check(filed, other).differences())
                .containsExactly(
                        new Difference("法律法规在线检索", "1000次", "1001次"),
                        new Difference("法律法规在线检索（累计）", "2000次", "2001次"),
                        new Difference("没有结果的检索所占比例", "10.00%", "9.99%"));
        assertThatThrownBy(() -> reports.check(filed, usage.subList(0, 2)))
                .isInstanceOf(Refusal.class)
                .hasMessage("缺少 2026-11 的用量，不能核对该月的报告。");
    }

    @Test
    void checksAStageAndWhatWasKeptAsJson() {
        List<UsageMonth> usage = List.of(usage(OCTOBER, 450, 50), usage(NOVEMBER, 900, 100));
        ProgressReport stage = reports.stage(new StageQuestion(OCTOBER, NOVEMBER, usage, filing(CourtStatement.NONE)));
        ProgressReport kept = AnswerJson.mapper().readValue(AnswerJson.write(stage), ProgressReport.class);
        assertThat(reports.check(FiledReport.of(kept), usage).differences()).isEmpty();
        List<UsageMonth> other = List.of(usage(OCTOBER, 451, 50), usage.getLast());
        assertThat(reports.check(FiledReport.of(kept), other).differences())
                .contains(new Difference("法律法规在线检索", "1500次", "1501次"));
    }

    @Test
    void correctsTheReportOfTheMonthAndOfAnEarlierOne() {
        UsageMonth october = usage(OCTOBER, 450, 50);
        FiledReport filed = FiledReport.of(reports.monthly(november(899, october)));
        ProgressReport corrected = reports.monthly(november(900, october), new CorrectionRequest(filed, "补录。"));
        assertThat(corrected.document().fullTitle()).endsWith("（更正）");
        assertThat(corrections(corrected))
                .containsExactly(List.of("法律法规在线检索", "999次", "1000次"), List.of("没有结果的检索所占比例", "10.01%", "10.00%"));
        FiledReport before = FiledReport.of(reports.monthly(
                new MonthlyQuestion(OCTOBER, usage(OCTOBER, 400, 50), List.of(), filing(CourtStatement.NONE))));
        ProgressReport december = reports.monthly(november(900, october), new CorrectionRequest(before, "补录。"));
        assertThat(december.document().fullTitle()).doesNotContain("更正");
        assertThat(december.chapters().getFirst().parts().getLast().heading()).isEqualTo("对2026年10月报告的更正");
        assertThatThrownBy(() -> reports.monthly(november(899, october), new CorrectionRequest(filed, "补录。")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不需要更正");
    }

    @Test
    void correctsWhatTheCourtSaidToo() {
        MonthlyQuestion told =
                new MonthlyQuestion(NOVEMBER, usage(NOVEMBER, 900, 100), List.of(), filing(statement(76)));
        FiledReport filed = FiledReport.of(reports.monthly(told));
        MonthlyQuestion right =
                new MonthlyQuestion(NOVEMBER, usage(NOVEMBER, 900, 100), List.of(), filing(statement(77)));
        assertThat(corrections(reports.monthly(right, new CorrectionRequest(filed, "统计口径有误。"))))
                .containsExactly(List.of("已上线法院", "76家", "77家"));
    }

    private static List<List<String>> corrections(ProgressReport report) {
        return Objects.requireNonNull(
                        report.chapters().getFirst().parts().getLast().table())
                .rows();
    }

    private static CourtStatement statement(int courts) {
        return new CourtStatement(
                Map.of("P1", new StatedValue(BigDecimal.valueOf(courts), null, null, "信息处")), Map.of(), Map.of());
    }
}
