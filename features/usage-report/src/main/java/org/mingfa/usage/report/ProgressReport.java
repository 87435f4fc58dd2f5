package org.mingfa.usage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Document;
import org.mingfa.usage.report.CourtStatement.Letter;

/**
 * A report of progress, from which docx, HTML and JSON are written alike.
 *
 * @param title in lines, broken where the sense allows
 * @param period what it is about, e.g. 2026-11
 * @param made the day under it
 * @param columns what the figures of the period are compared with
 * @param lead stands before the first chapter
 * @param technical what engineers want to know; no part of what is filed
 * @param unfilled what the court has not said yet: words, what the letter bears, figures
 */
public record ProgressReport(
        List<String> title,
        String addressee,
        String issuer,
        String period,
        LocalDate made,
        Columns columns,
        Letter letter,
        List<String> lead,
        List<Chapter> chapters,
        List<Annex> annexes,
        List<ChapterPart> technical,
        List<String> unfilled) {

    /**
     * How the columns of figures are headed.
     *
     * @param now 本月
     * @param before 上月
     * @param change 比上月
     * @param total 累计; null for a period that is all there was
     */
    public record Columns(
            String now,
            String before,
            String change,
            @Nullable String total) {}

    /** A heading of the first level with what stands under it. */
    public record Chapter(String heading, List<ChapterPart> parts) {}

    /**
     * A piece of a chapter.
     *
     * @param heading of the second level, or null
     */
    public record ChapterPart(
            @Nullable String heading,
            List<String> text,
            List<ReportFigure> figures,
            @Nullable Table table,
            @Nullable Chart chart) {

        static ChapterPart of(String text) {
            return of(List.of(text));
        }

        static ChapterPart of(List<String> text) {
            return new ChapterPart(null, text, List.of(), null, null);
        }

        static ChapterPart of(Table table) {
            return new ChapterPart(null, List.of(), List.of(), table, null);
        }

        static ChapterPart of(Chart chart) {
            return new ChapterPart(null, List.of(), List.of(), null, chart);
        }
    }

    /** A table of words. */
    public record Table(List<String> head, List<List<String>> rows) {}

    /** What is attached, on a page of its own. */
    public record Annex(String title, List<ChapterPart> parts) {}

    /** The report as it is filed. */
    public Document document() {
        return new ProgressDocument(this).document();
    }

    /** What engineers want to know, as a document of its own. */
    public Document technicalDocument() {
        return new ProgressDocument(this).technical();
    }

    /** The heads of a table of figures. */
    public List<String> heads() {
        return columns.total() == null
                ? List.of("指标", columns.now(), columns.before(), columns.change(), "来源")
                : List.of("指标", columns.now(), columns.before(), columns.change(), columns.total(), "来源");
    }

    /** A figure as a row of such a table. */
    public List<String> cells(ReportFigure figure) {
        List<String> cells =
                new ArrayList<>(List.of(figure.name(), figure.shown(), figure.shownBefore(), figure.change()));
        if (columns.total() != null) {
            cells.add(figure.shownTotal());
        }
        cells.add(figure.origin().label());
        return cells;
    }

    /** Every figure of the report, in its order. */
    public Stream<ReportFigure> figures() {
        return annexes.stream().flatMap(annex -> annex.parts().stream()).flatMap(part -> part.figures().stream());
    }
}
