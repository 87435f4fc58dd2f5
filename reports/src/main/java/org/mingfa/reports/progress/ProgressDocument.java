package org.mingfa.reports.progress;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.progress.ProgressReport.Annex;
import org.mingfa.reports.progress.ProgressReport.Chapter;
import org.mingfa.reports.progress.ProgressReport.Part;
import org.mingfa.reports.progress.ProgressReport.Table;

/** The chapters and annexes of a report as a document in the official layout (GB/T 9704-2012). */
final class ProgressDocument {

    /** Of a column, in characters. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 18;

    /** Of the columns of a table of figures. */
    private static final double[] WITHOUT_TOTAL = {0.31, 0.19, 0.165, 0.18, 0.155};

    private static final double[] WITH_TOTAL = {0.225, 0.185, 0.155, 0.165, 0.15, 0.12};

    private final ProgressReport report;
    private final DocumentBuilder document;

    ProgressDocument(ProgressReport report) {
        this.report = report;
        this.document = new DocumentBuilder(report.title(), report.made());
    }

    Document document() {
        document.addressee(report.addressee());
        report.chapters().forEach(this::chapter);
        document.attachments(report.annexes().stream().map(Annex::title).toList());
        document.issued(report.issuer(), report.made());
        for (Annex annex : report.annexes()) {
            document.annex(annex.title());
            annex.parts().forEach(this::content);
        }
        return document.build();
    }

    private void chapter(Chapter chapter) {
        document.section(chapter.heading());
        for (Part part : chapter.parts()) {
            if (part.heading() != null) {
                document.part(part.heading());
            }
            content(part);
        }
    }

    private void content(Part part) {
        part.text().forEach(document::body);
        if (!part.figures().isEmpty()) {
            figures(part.figures());
        }
        if (part.table() != null) {
            table(part.table());
        }
        if (part.chart() != null) {
            document.add(part.chart());
        }
    }

    private void figures(List<Figure> figures) {
        List<String> heads = report.heads();
        double[] shares = heads.size() == WITHOUT_TOTAL.length ? WITHOUT_TOTAL : WITH_TOTAL;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            columns.add(new Column(heads.get(i), shares[i]));
        }
        document.add(new Block.Table(columns, figures.stream().map(this::row).toList(), false));
    }

    private List<Cell> row(Figure figure) {
        List<Cell> row = new ArrayList<>(Cell.row(report.cells(figure)));
        if (figure.value() == null) {
            row.set(1, Cell.of(new TextRun(TextRun.Mark.MISSING, figure.shown())));
        }
        return row;
    }

    /** Columns as wide as their longest words want, within bounds. */
    private void table(Table table) {
        List<Integer> longest = new ArrayList<>();
        for (int i = 0; i < table.head().size(); i++) {
            int column = i;
            int longestRow = table.rows().stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            longest.add(Math.clamp(Math.max(table.head().get(i).length(), longestRow), NARROWEST, WIDEST));
        }
        double all = longest.stream().mapToInt(Integer::intValue).sum();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < longest.size(); i++) {
            columns.add(new Column(table.head().get(i), longest.get(i) / all));
        }
        document.table(columns, table.rows());
    }
}
