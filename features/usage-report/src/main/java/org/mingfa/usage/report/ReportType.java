package org.mingfa.usage.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;
import org.mingfa.usage.report.CourtStatement.StatementTopic;
import org.mingfa.usage.report.ProgressReport.Annex;
import org.mingfa.usage.report.ProgressReport.Chapter;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ProgressReport.Columns;

/** The reports that the outline of the pilot wants; what stands in each is said by outline.tsv. */
public enum ReportType {

    /** What was done in a month (备案). */
    MONTHLY(new Columns("本月", "上月", "比上月", "累计")),

    /** The summary and evaluation of the pilot (阶段总结评估): all its months, each task with its evidence. */
    STAGE(new Columns("试点期间", "试点前", "比试点前", null));

    private static final String ADDRESSEE = "最高人民法院";

    private final Columns columns;
    private final List<TableRow> rows;

    ReportType(Columns columns) {
        this.columns = columns;
        this.rows = new TextResource(ReportType.class, "outline.tsv")
                .rows("report", "place", "title", "heading", "content", "label", "most").stream()
                        .filter(row -> row.get("report").equals(word()))
                        .toList();
    }

    /** Ids of the numbered tasks of the pilot, such as 四（一）. */
    public static List<String> tasks() {
        return ReportParts.taskRows().stream().map(row -> row.get("id")).toList();
    }

    public ProgressReport of(ProgressOrder order) {
        ReportParts parts = new ReportParts(order, columns);
        List<Chapter> chapters = new ArrayList<>();
        parts("chapter", parts).forEach((title, all) -> chapters.add(new Chapter(title, all)));
        List<Annex> annexes = new ArrayList<>();
        parts("annex", parts).forEach((title, all) -> annexes.add(new Annex(title, all)));
        return new ProgressReport(
                List.of(parts.say(word() + ".title").split("\\|")),
                ADDRESSEE,
                order.court(),
                this == MONTHLY ? order.last().toString() : order.first() + "/" + order.last(),
                order.made(),
                columns,
                order.statement().letter(),
                List.of(parts.say(word() + ".lead")),
                chapters,
                annexes,
                parts("technical", parts).values().iterator().next(),
                parts.unfilled(topics()));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By title, as the outline has them. */
    private Map<String, List<ChapterPart>> parts(String place, ReportParts parts) {
        Map<String, List<ChapterPart>> byTitle = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.get("place").equals(place))
                .forEach(row -> byTitle.computeIfAbsent(row.get("title"), title -> new ArrayList<>())
                        .addAll(parts.of(row)));
        return byTitle;
    }

    /** What the court is to say in words. */
    private Set<StatementTopic> topics() {
        return rows.stream()
                .flatMap(row -> ReportParts.content(row).stream())
                .filter(one -> one.startsWith(ReportParts.WORDS))
                .map(one -> StatementTopic.of(one.substring(ReportParts.WORDS.length())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatementTopic.class)));
    }
}
