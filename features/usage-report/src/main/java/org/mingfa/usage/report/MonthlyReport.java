package org.mingfa.usage.report;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.usage.report.CourtStatement.Topic;
import org.mingfa.usage.report.Measured.Series;
import org.mingfa.usage.report.ProgressReport.Annex;
import org.mingfa.usage.report.ProgressReport.Chapter;
import org.mingfa.usage.report.ProgressReport.Columns;
import org.mingfa.usage.report.ProgressReport.Part;

/** The monthly report (备案): its eight chapters and three annexes, as the outline of the pilot has them. */
public final class MonthlyReport {

    private static final List<Topic> TOPICS = List.of(
            Topic.MILESTONES,
            Topic.PLATFORM,
            Topic.LITIGATION,
            Topic.SERVICES,
            Topic.SECURITY,
            Topic.ASSESSMENT,
            Topic.PROBLEMS,
            Topic.SUGGESTIONS,
            Topic.PLANS);

    private final ProgressOrder order;
    private final ReportParts parts;

    private MonthlyReport(ProgressOrder order) {
        this.order = order;
        this.parts = new ReportParts(order, Columns.MONTH);
    }

    public static ProgressReport of(ProgressOrder order) {
        return new MonthlyReport(order).report();
    }

    private ProgressReport report() {
        List<Chapter> chapters = List.of(
                overall(),
                parts.chapter("平台建设与系统对接", Topic.PLATFORM, 2),
                parts.chapter("在线诉讼应用情况", Topic.LITIGATION, 3),
                services(),
                parts.chapter("制度规范、安全与保障", Topic.SECURITY, 5),
                parts.chapter("评估考核与宣传培训", Topic.ASSESSMENT, 6),
                problems(),
                new Chapter("下月安排", List.of(Part.of(null, parts.words(Topic.PLANS)))));
        List<Annex> annexes = List.of(
                new Annex("指标统计表", List.of(Part.of("全部指标", List.of(), parts.all()))),
                new Annex(
                        "问题清单和数据口径说明",
                        List.of(Part.of("问题清单", parts.words(Topic.PROBLEMS)), Part.of("数据口径", parts.method()))));
        return new ProgressReport(
                List.of(
                        order.court() + "关于" + order.lastMonth(),
                        "“移动微法院”建设进展情况的报告" + (order.isCorrected() ? "（更正）" : "")),
                ReportParts.ADDRESSEE,
                order.court(),
                order.last().toString(),
                order.made(),
                Columns.MONTH,
                order.statement().letter(),
                List.of("现将" + order.court() + order.lastMonth() + "“移动微法院”建设进展情况报告如下。"),
                chapters,
                annexes,
                technical(),
                parts.unfilled(TOPICS));
    }

    private Chapter overall() {
        List<String> opening = new ArrayList<>();
        opening.addAll(parts.unfinished());
        opening.addAll(parts.words(Topic.MILESTONES));
        List<Part> all = new ArrayList<>();
        all.add(Part.of(null, opening));
        all.add(parts.indicators(parts.figures(1)));
        all.addAll(parts.corrections());
        return new Chapter("总体进展", all);
    }

    private Chapter services() {
        return new Chapter(
                "在线诉讼服务情况",
                List.of(
                        Part.of(null, parts.words(Topic.SERVICES)),
                        parts.indicators(parts.figures(4)),
                        parts.chart("法律法规在线检索逐日用量", "逐日检索次数", Series.DAYS),
                        parts.quality(),
                        parts.told("诉讼风险提示（按2003年风险提示书十七项）", Series.ITEMS)));
    }

    private List<Part> technical() {
        return List.of(
                parts.metrics(),
                parts.chart("一日之内各时段的用量", "各时段检索次数", Series.HOURS),
                parts.table("检索的范围", "范围", Series.TYPES),
                parts.table("使用者的身份", "身份", Series.ROLES),
                parts.table("已登录者的使用（按法院）", "法院代码", Series.COURTS),
                parts.table("语料的覆盖", "种类", Series.HELD),
                parts.table("本月上线的索引", "编号", Series.CHANGES),
                parts.table("诉讼风险提示（按2003年风险提示书十七项）", "项目", Series.ITEMS),
                parts.table("显示最多的风险提示", "提示", Series.RULES),
                parts.table("诉讼计算", "计算器", Series.CALCULATORS),
                parts.table("未予办理的请求", "原因", Series.REFUSALS),
                parts.table("没有查到的事项（法律用语，五次以上）", "用语", Series.UNMET));
    }

    private Chapter problems() {
        List<String> problems = new ArrayList<>(parts.words(Topic.PROBLEMS));
        problems.addAll(parts.missing());
        return new Chapter(
                "新情况、新问题及建议", List.of(Part.of("新情况、新问题", problems), Part.of("建议", parts.words(Topic.SUGGESTIONS))));
    }
}
