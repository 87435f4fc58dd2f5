package org.mingfa.usage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;
import org.mingfa.usage.report.CourtStatement.Topic;
import org.mingfa.usage.report.Measured.Series;
import org.mingfa.usage.report.ProgressReport.Annex;
import org.mingfa.usage.report.ProgressReport.Chapter;
import org.mingfa.usage.report.ProgressReport.Columns;
import org.mingfa.usage.report.ProgressReport.Part;
import org.mingfa.usage.report.ProgressReport.Table;

/** The summary and evaluation of the pilot (阶段总结评估): figures of all its months, each task with its evidence. */
public final class StageReport {

    private static final List<Topic> TOPICS = Stream.of(Topic.values())
            .filter(topic -> topic != Topic.PLANS && topic != Topic.PLATFORM)
            .filter(topic -> topic != Topic.LITIGATION && topic != Topic.SERVICES && topic != Topic.ASSESSMENT)
            .toList();

    private final ProgressOrder order;
    private final ReportParts parts;

    private StageReport(ProgressOrder order) {
        this.order = order;
        this.parts = new ReportParts(order, Columns.STAGE);
    }

    public static ProgressReport of(ProgressOrder order) {
        return new StageReport(order).report();
    }

    /** Ids of the numbered tasks of the pilot, such as 四（一）. */
    public static List<String> tasks() {
        return rows().stream().map(row -> row.get("id")).toList();
    }

    private static List<TableRow> rows() {
        return new TextResource(StageReport.class, "tasks.tsv").rows("id", "name");
    }

    private ProgressReport report() {
        List<Chapter> chapters = List.of(
                organisation(),
                new Chapter("试点任务完成情况", List.of(Part.of("各项任务", List.of(), completion()))),
                effect(),
                functions(),
                new Chapter("当事人自愿与权利保障", List.of(Part.of(null, parts.words(Topic.VOLUNTARINESS)))),
                parts.chapter("安全保障", Topic.SECURITY, 5),
                problems(),
                new Chapter("避免重复建设情况", List.of(Part.of(null, parts.words(Topic.DUPLICATION)))),
                new Chapter("自评结论与推广建议", List.of(Part.of(null, parts.words(Topic.CONCLUSION)))));
        List<Annex> annexes = List.of(
                new Annex("指标统计表", List.of(Part.of("全部指标", List.of(), parts.all()))),
                new Annex("数据口径说明", List.of(Part.of(null, parts.method()))));
        return new ProgressReport(
                List.of(order.court(), "关于“移动微法院”试点阶段总结评估的报告"),
                ReportParts.ADDRESSEE,
                order.court(),
                order.first() + "/" + order.last(),
                order.made(),
                Columns.STAGE,
                order.statement().letter(),
                List.of("现将" + order.court() + "自" + order.firstMonth() + "至" + order.lastMonth()
                        + "“移动微法院”试点情况总结评估如下。"),
                chapters,
                annexes,
                technical(),
                parts.unfilled(TOPICS));
    }

    private Chapter organisation() {
        List<String> opening = new ArrayList<>();
        opening.addAll(parts.unfinished());
        opening.addAll(parts.words(Topic.ORGANISATION));
        return new Chapter("组织领导和制度建设", List.of(Part.of(null, opening)));
    }

    /** Every task, also those of which the court says nothing. */
    private Table completion() {
        List<List<String>> rows = rows().stream()
                .map(row -> List.of(
                        row.get("id") + " " + row.get("name"),
                        Optional.ofNullable(order.statement().tasks().get(row.get("id")))
                                .orElse("缺（未填报）")))
                .toList();
        return new Table(List.of("任务", "完成情况与证据"), rows);
    }

    private Chapter effect() {
        List<Part> effect = new ArrayList<>();
        effect.add(Part.of("总体情况", parts.words(Topic.MILESTONES)));
        List<Figure> figures = new ArrayList<>(parts.figures(1));
        figures.addAll(parts.figures(2));
        figures.addAll(parts.figures(3));
        effect.add(parts.indicators(figures));
        return new Chapter("试点成效", effect);
    }

    private Chapter functions() {
        return new Chapter(
                "法律法规在线检索与诉讼风险在线提示",
                List.of(
                        parts.indicators(parts.figures(4)),
                        parts.chart("逐月用量", "逐月检索次数", Series.MONTHS),
                        parts.quality(),
                        parts.table("规则对2003年风险提示书十七项的覆盖", "项目", Series.COVERED),
                        parts.table("诉讼风险提示（按2003年风险提示书十七项）", "项目", Series.ITEMS),
                        Part.of("法律审核", parts.words(Topic.REVIEW))));
    }

    private List<Part> technical() {
        return List.of(
                parts.metrics(),
                parts.table("使用者的身份", "身份", Series.ROLES),
                parts.table("已登录者的使用（按法院）", "法院代码", Series.COURTS),
                parts.table("语料的覆盖", "种类", Series.HELD),
                parts.table("试点期间上线的索引", "编号", Series.CHANGES));
    }

    private Chapter problems() {
        List<String> problems = new ArrayList<>(parts.words(Topic.PROBLEMS));
        problems.addAll(parts.missing());
        return new Chapter(
                "问题、原因及建议", List.of(Part.of("问题及原因", problems), Part.of("建议", parts.words(Topic.SUGGESTIONS))));
    }
}
