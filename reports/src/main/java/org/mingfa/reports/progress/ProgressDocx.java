package org.mingfa.reports.progress;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.reports.official.OfficialDocument;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.mingfa.reports.progress.Measured.Bar;
import org.mingfa.reports.progress.ProgressReport.Annex;
import org.mingfa.reports.progress.ProgressReport.Chapter;
import org.mingfa.reports.progress.ProgressReport.Chart;
import org.mingfa.reports.progress.ProgressReport.Part;
import org.mingfa.reports.progress.ProgressReport.Table;

/** Writes a report as a docx file in the official layout (GB/T 9704-2012). */
public final class ProgressDocx {

    /** Of a column, in characters. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 18;

    /** Of the columns of a table of figures. */
    private static final double[] WITHOUT_TOTAL = {0.31, 0.19, 0.165, 0.18, 0.155};

    private static final double[] WITH_TOTAL = {0.225, 0.185, 0.155, 0.165, 0.15, 0.12};

    private final ProgressReport report;
    private final OfficialDocument document;

    private ProgressDocx(ProgressReport report, OfficialDocument document) {
        this.report = report;
        this.document = document;
    }

    public static byte[] write(ProgressReport report) {
        try (OfficialDocument document = new OfficialDocument(report.title(), report.made())) {
            new ProgressDocx(report, document).write();
            return document.finish();
        }
    }

    private void write() {
        document.addressee(report.addressee());
        report.chapters().forEach(this::chapter);
        document.attachments(report.annexes().stream().map(Annex::title).toList());
        document.issued(report.issuer(), report.made());
        for (int i = 0; i < report.annexes().size(); i++) {
            Annex annex = report.annexes().get(i);
            document.annex(i + 1, annex.title());
            annex.parts().forEach(this::content);
        }
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
            chart(part.chart());
        }
    }

    private void figures(List<Figure> figures) {
        List<String> heads = report.heads();
        double[] shares = heads.size() == WITHOUT_TOTAL.length ? WITHOUT_TOTAL : WITH_TOTAL;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            columns.add(new Column(heads.get(i), shares[i]));
        }
        document.table(columns, figures.stream().map(report::cells).toList());
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

    private void chart(Chart chart) {
        document.chart(
                chart.title() + "（" + chart.unit() + "）",
                chart.bars().stream().map(Bar::label).toList(),
                chart.bars().stream().map(bar -> bar.value().doubleValue()).toList());
    }
}
