package org.mingfa.usage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Imprint;
import org.mingfa.reports.document.Block.Letterhead;
import org.mingfa.reports.document.Block.Paragraph;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.usage.report.CourtStatement.Letter;
import org.mingfa.usage.report.ProgressReport.Annex;
import org.mingfa.usage.report.ProgressReport.Chapter;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ProgressReport.Table;

/** The chapters and annexes of a report as a document in the official layout (GB/T 9704-2012). */
final class ProgressDocument {

    private static final HowMade HOW_MADE = new HowMade("计算机按事先定下的口径汇总本系统的计数和法院填报的数，法院填写的文字原样排入", null, "各数的出处见来源一栏");

    /** Of a column, in characters. */
    private static final int NARROWEST = 6;

    private static final int WIDEST = 18;

    /** Of the columns of a table of figures. */
    private static final double[] WITHOUT_TOTAL = {0.39, 0.2, 0.16, 0.17, 0.08};

    private static final double[] WITH_TOTAL = {0.33, 0.19, 0.125, 0.15, 0.125, 0.08};

    private final ProgressReport report;
    private final DocumentBuilder document;

    ProgressDocument(ProgressReport report) {
        this(report, new DocumentBuilder(report.title(), report.made()));
    }

    private ProgressDocument(ProgressReport report, DocumentBuilder document) {
        this.report = report;
        this.document = document;
    }

    Document document() {
        Letter letter = report.letter();
        document.letterhead(new Letterhead(
                report.issuer(),
                Objects.requireNonNullElse(letter.number(), "发文字号缺（未填报）"),
                Objects.requireNonNullElse(letter.signer(), "缺（未填报）")));
        document.addressee(report.addressee());
        report.lead().forEach(document::body);
        report.chapters().forEach(this::chapter);
        document.attachments(report.annexes().stream().map(Annex::title).toList());
        document.issued(report.issuer(), report.made());
        if (letter.contact() != null) {
            document.body("（联系人：" + letter.contact() + "）");
        }
        for (Annex annex : report.annexes()) {
            document.annex(annex.title());
            for (ChapterPart part : annex.parts()) {
                part.text().forEach(text -> document.add(Paragraph.of(TextStyle.NOTE, text)));
                tables(part);
            }
        }
        HOW_MADE.write(document);
        document.add(new Imprint(
                letter.copies(),
                Objects.requireNonNullElse(letter.printer(), report.issuer()),
                OfficialDay.format(report.made()) + "印发"));
        return document.build();
    }

    /** The tables of figures alone, for engineers; nobody files it. */
    Document technical() {
        DocumentBuilder apart =
                new DocumentBuilder(List.of(report.period() + "用量和检索质量技术附录", "（供工程人员，不报送）"), report.made());
        ProgressDocument written = new ProgressDocument(report, apart);
        written.chapter(new Chapter("用量和检索质量", report.technical()));
        HOW_MADE.write(apart);
        return apart.build();
    }

    private void chapter(Chapter chapter) {
        document.section(chapter.heading());
        for (ChapterPart part : chapter.parts()) {
            if (part.heading() != null) {
                document.part(part.heading());
            }
            content(part);
        }
    }

    private void content(ChapterPart part) {
        part.text().forEach(document::body);
        tables(part);
    }

    private void tables(ChapterPart part) {
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

    private void figures(List<ReportFigure> figures) {
        List<String> heads = report.heads();
        double[] shares = heads.size() == WITHOUT_TOTAL.length ? WITHOUT_TOTAL : WITH_TOTAL;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            columns.add(new Column(heads.get(i), shares[i]));
        }
        document.add(new Block.Table(columns, figures.stream().map(this::row).toList(), false, TextStyle.FIGURE));
    }

    private List<Cell> row(ReportFigure figure) {
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
