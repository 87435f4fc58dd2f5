package org.mingfa.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.AnswerJson;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.ReportAnswers.Filing;
import org.mingfa.usage.ReportAnswers.MonthlyQuestion;
import org.mingfa.usage.ReportAnswers.StageQuestion;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.ProgressReport;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ProgressReport.Table;
import org.mingfa.usage.report.ReportFigure;

class ReportAnswersTest {

    private static final RiskEngine ENGINE = RiskEngine.load();

    private static final Filing FILING = new Filing(
            ReportAnswers.province("浙江"),
            new CourtStatement(Map.of(), Map.of(), Map.of("四（一）", "已完成。")),
            null,
            LocalDate.of(2026, 12, 5));

    /** A service that was killed on the 12th, came back 12 minutes later, and was asked at the end of the month. */
    private static final String NOVEMBER = """
            {"month": "2026-11", "taken_at": "2026-12-01T00:00:00Z", "counted_from": "2026-11-01", "total": 1000,
             "usage": [
               {"day": "2026-11-02", "endpoint": "GET /v1/search", "outcome": "answered", "count": 700},
               {"day": "2026-11-03", "endpoint": "POST /v1/search", "outcome": "answered", "count": 200},
               {"day": "2026-11-03", "endpoint": "POST /v1/search", "outcome": "empty", "count": 100},
               {"day": "2026-11-03", "endpoint": "GET /v1/search", "outcome": "refused", "count": 9},
               {"day": "2026-11-03", "endpoint": "GET /laws/{law}/articles/{article}", "outcome": "answered", "count": 5},
               {"day": "2026-11-03", "endpoint": "GET /v1/laws/{law}/articles/{article}", "outcome": "answered", "count": 6},
               {"day": "2026-11-04", "endpoint": "POST /v1/calculators/{name}", "outcome": "failed", "count": 2}],
             "feedback": {"useful": 3, "all": 4},
             "hours": [0,0,0,0,0,0,0,0,0,1000,0,0,0,0,0,0,0,0,0,0,0,0,0,0],
             "latency": [{"up_to_millis": 10, "count": 940}, {"up_to_millis": 25, "count": 59},
                         {"up_to_millis": null, "count": 1}],
             "counts": {"assessment": {"finished": 2, "open": 5}, "rule": {"R-LIM-01": 3, "R-LIM-02": 4, "R-XXX-99": 1},
                        "calculator": {"court_fee": 8}, "operation": {"backup": 30, "restore": 2}},
             "runs": [
               {"from": "2026-10-20T00:00:00Z", "until": "2026-11-12T03:00:00Z", "end": "killed"},
               {"from": "2026-11-12T03:12:00Z", "until": "2026-12-01T00:00:00Z", "end": "running"}],
             "lost": 0,
             "corpus": {"generation": "g7", "built": "2026-11-28", "works": 19, "official": 10,
                        "classes": [{"name": "法律", "works": 12}, {"name": "案例", "works": 7}]}}
            """;

    /** As a service answered before it counted more than requests. */
    private static final String OCTOBER = """
            {"month": "2026-10", "total": 10, "feedback": {"useful": 0, "all": 0},
             "usage": [{"day": "2026-10-31", "endpoint": "GET /v1/search", "outcome": "answered", "count": 500}]}
            """;

    private static UsageMonth usage(String json) {
        return AnswerJson.mapper().readValue(json, UsageMonth.class);
    }

    private static ProgressReport report(String now, @Nullable String before, String month) {
        return new ReportAnswers(() -> ENGINE)
                .monthly(new MonthlyQuestion(
                        YearMonth.parse(month),
                        usage(now),
                        before == null ? List.of() : List.of(usage(before)),
                        FILING));
    }

    private static Map<String, String> shown(ProgressReport report, ReportFigure.Origin origin) {
        Map<String, String> shown = new TreeMap<>();
        report.figures()
                .filter(figure -> figure.origin() == origin)
                .forEach(figure -> shown.put(figure.id(), figure.shown()));
        return shown;
    }

    @Test
    void makesEveryFigureOfTheServiceFromItsUsage() {
        assertThat(shown(report(NOVEMBER, OCTOBER, "2026-11"), ReportFigure.Origin.SYSTEM))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("P4", "99.97%"), // 12 of 43,200 minutes
                        Map.entry("P5", "25毫秒"),
                        Map.entry("P6", "1次"),
                        Map.entry("P6.1", "12分钟"),
                        Map.entry("P6.2", "2次"),
                        Map.entry("S5.1", "1000次"),
                        Map.entry("S5.2", "100次"),
                        Map.entry("S5.3", "10.00%"),
                        Map.entry("S5.4", "缺（用量文件没有这一项）"),
                        Map.entry("S5.5", "11次"),
                        Map.entry("S5.6", "0次"),
                        Map.entry("S5.7", "12件"),
                        Map.entry("S5.8", "10件"),
                        Map.entry("S5.9", "2天"),
                        Map.entry("S5.10", "4条"),
                        Map.entry("S5.11", "75.00%"),
                        Map.entry("S5.12", "0次"),
                        Map.entry("S5.13", "0份"),
                        Map.entry("S5.14", "7件"),
                        Map.entry("X5", "2次"),
                        Map.entry("X5.1", "30次"),
                        Map.entry("S6.1", "0次"),
                        Map.entry("S6.2", "2次"),
                        Map.entry("S6.3", "8条次"),
                        Map.entry("S6.4", "0份"),
                        Map.entry("S6.5", "0次"),
                        Map.entry("S6.6", "9次")));
    }

    @Test
    void comparesOnlyWithWhatTheMonthBeforeCounted() {
        ProgressReport report = report(NOVEMBER, OCTOBER, "2026-11");
        Map<String, String> changes = new TreeMap<>();
        report.figures().forEach(figure -> changes.put(figure.id(), figure.change()));
        assertThat(changes)
                .containsEntry("S5.1", "+100.00%")
                .containsEntry("S5.3", "+10.00个百分点")
                .containsEntry("P4", "无从比较")
                .containsEntry("S5.11", "无从比较");
    }

    @Test
    void namesEveryFigureThatAnOldServiceDidNotCount() {
        Map<String, String> shown = shown(report(OCTOBER, null, "2026-10"), ReportFigure.Origin.SYSTEM);
        assertThat(shown).containsEntry("S5.1", "500次").containsEntry("S5.11", "缺（没有反馈）");
        List.of("P4", "P5", "P6", "S5.7", "S5.9", "S6.2", "S6.3")
                .forEach(id -> assertThat(shown).containsEntry(id, "缺（用量文件没有这一项）"));
    }

    @Test
    void sumsPromptsUpByTheSeventeenItems() {
        ProgressReport report = report(NOVEMBER, null, "2026-11");
        assertThat(report.chapters().get(3).parts().getLast().text())
                .containsExactly("4.超过诉讼时效，7次；十七项以外的提示，1次。其余各项为0。");
        ChapterPart items = report.technical().stream()
                .filter(part -> part.heading() != null && part.heading().contains("十七项"))
                .findFirst()
                .orElseThrow();
        assertThat(items.table()).isNotNull();
        assertThat(items.table().rows())
                .hasSize(18)
                .contains(List.of("4.超过诉讼时效", "7"), List.of("17.不履行生效法律文书确定义务", "0"), List.of("十七项以外的提示", "1"));
    }

    @Test
    void saysHowTheNumbersCameAbout() {
        List<String> method = report(NOVEMBER, null, "2026-11")
                .annexes()
                .getLast()
                .parts()
                .getLast()
                .text();
        assertThat(method)
                .contains("系统统计的取数时间：2026年12月1日8时0分（北京时间）。", "计数没有丢失。", "服务有1次非正常停止，每次最后一次写入（一般每15秒一次）之后的计数没有计入。")
                .anyMatch(line -> line.startsWith("计算所用的数据：贷款市场报价利率到 2026-06-22 为止"));
    }

    private static ProgressReport stage(String first, String... months) {
        return new ReportAnswers(() -> ENGINE)
                .stage(new StageQuestion(
                        YearMonth.parse(first),
                        YearMonth.of(2026, 12),
                        Stream.of(months).map(ReportAnswersTest::usage).toList(),
                        FILING));
    }

    /** The month after, of the same service. */
    private static String december() {
        return NOVEMBER.replace("2026-12-01", "2027-01-01").replace("2026-11", "2026-12");
    }

    @Test
    void sumsTheMonthsOfAStage() {
        ProgressReport report = stage("2026-11", december(), NOVEMBER);
        assertThat(report.document().fullTitle()).isEqualTo("浙江省高级人民法院关于“移动微法院”试点阶段总结评估的报告");
        Map<String, String> shown = shown(report, ReportFigure.Origin.SYSTEM);
        assertThat(shown)
                .containsEntry("S5.1", "2000次")
                .containsEntry("S5.3", "10.00%")
                .containsEntry("S5.10", "8条")
                .containsEntry("S6.3", "16条次")
                .containsEntry("P5", "25毫秒");
        assertThat(report.chapters().get(3).parts().get(1).chart())
                .isEqualTo(new Chart(
                        "逐月检索次数",
                        "次",
                        List.of(
                                new Bar("2026-11", BigDecimal.valueOf(1000)),
                                new Bar("2026-12", BigDecimal.valueOf(1000)))));
    }

    @Test
    void writesEveryTaskOfTheStageAndWhichTheCourtSaysNothingOf() {
        Table tasks = stage("2026-11", december(), NOVEMBER)
                .chapters()
                .get(1)
                .parts()
                .getFirst()
                .table();
        assertThat(tasks).isNotNull();
        assertThat(tasks.rows()).hasSize(11).startsWith(List.of("四（一） 平台建设", "已完成。"), List.of("四（二） 在线诉讼", "缺（未填报）"));
    }

    @Test
    void doesNotSumWhatOneMonthDidNotCount() {
        Map<String, String> shown = shown(stage("2026-10", OCTOBER, NOVEMBER, december()), ReportFigure.Origin.SYSTEM);
        assertThat(shown).containsEntry("S5.1", "2500次").containsEntry("S6.3", "缺（用量文件没有这一项）");
        assertThatThrownBy(() -> stage("2026-11", december()))
                .isInstanceOf(Refusal.class)
                .hasMessage("缺少 2026-11 的用量；阶段报告要 2026-11 至 2026-12 每个月的用量。");
    }

    @Test
    void coversAllSeventeenItemsByRules() {
        ChapterPart covered = stage("2026-11", december(), NOVEMBER).chapters().get(3).parts().stream()
                .filter(part -> part.heading() != null && part.heading().startsWith("规则对2003年"))
                .findFirst()
                .orElseThrow();
        assertThat(covered.table()).isNotNull();
        assertThat(covered.table().rows())
                .hasSize(18)
                .noneMatch(row -> row.getLast().equals("0"));
    }

    @Test
    void refusesTheUsageOfAnotherMonth() {
        assertThatThrownBy(() -> report(OCTOBER, null, "2026-11"))
                .isInstanceOf(Refusal.class)
                .hasMessage("用量是 2026-10 的，报告要 2026-11 的；请取该月的用量。");
        assertThatThrownBy(() -> ReportAnswers.month("month", "2026-13")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ReportAnswers.province("浙州"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有这个省份“浙州”");
    }

    @Test
    void namesAllOfAMonthBeforeTheServiceRanAsMissing() {
        String september = """
                {"month": "2026-09", "taken_at": "2026-12-01T00:00:00Z", "counted_from": "2026-11-01", "total": 0,
                 "usage": [], "feedback": {"useful": 0, "all": 0}}
                """;
        assertThat(shown(report(september, null, "2026-09"), ReportFigure.Origin.SYSTEM)
                        .values())
                .containsOnly("缺（本月没有计数）");
        Map<String, String> stage = shown(
                stage("2026-09", september, september.replace("2026-09", "2026-10"), NOVEMBER, december()),
                ReportFigure.Origin.SYSTEM);
        assertThat(stage).containsEntry("S5.1", "2000次").containsEntry("S6.3", "16条次");
    }

    @Test
    void takesNeitherTheFirstStartNorTheTimeSinceTheLastSignOfLifeForAnOutage() {
        String begun = NOVEMBER.replaceAll("\"runs\": \\[[^]]*]", """
                "runs": [{"from": "2026-11-12T03:12:00Z", "until": "2026-11-30T15:59:50Z", "end": "running"}]""");
        assertThat(shown(report(begun, null, "2026-11"), ReportFigure.Origin.SYSTEM))
                .containsEntry("P4", "100.00%")
                .containsEntry("P6", "0次")
                .containsEntry("P6.1", "缺（没有中断）");
    }

    /** Thirty seconds on the first day would read as a service that is down a fortieth of its time. */
    @Test
    void saysNothingOfAvailabilityThatWasWatchedForLessThanAWeek() {
        String begun = NOVEMBER.replaceAll("\"runs\": \\[[^]]*]", """
                "runs": [{"from": "2026-11-25T03:12:00Z", "until": "2026-11-25T03:30:00Z", "end": "stopped"},
                         {"from": "2026-11-25T03:30:30Z", "until": "2026-12-01T00:00:00Z", "end": "running"}]""");
        assertThat(shown(report(begun, null, "2026-11"), ReportFigure.Origin.SYSTEM))
                .containsEntry("P4", "缺（观测不足七日）")
                .containsEntry("P6", "1次");
    }
}
