package org.mingfa.reports.writer;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Annex;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Imprint;
import org.mingfa.reports.document.Block.Letterhead;
import org.mingfa.reports.document.Block.Paragraph;
import org.mingfa.reports.document.Block.QrCode;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.reports.document.TextStyle.Setting;
import org.mingfa.reports.writer.PdfPages.Box;
import org.mingfa.reports.writer.PdfText.Line;

/**
 * Writes a document as a tagged PDF (PDF/UA-1), whose letters are embedded and can be selected and searched. No heading and no
 * signature stands alone, no paragraph leaves a single line behind where it can be helped.
 */
final class PdfWriter {

    /** Lines of a paragraph that stay together at its end. */
    private static final int TOGETHER = 2;

    /** What a line may be spread by, in characters; more looks worse than an uneven edge. */
    private static final double MOST_SPREAD = 2;

    /** 4 mm in points. */
    private static final double BELOW_NUMBER = 11.3;

    /** In points. */
    private static final double CODE_SIDE = QrCode.SIDE_MM * 72 / 25.4;

    private final PdfFonts fonts;
    private final PdfTags tags;
    private final PdfPages pages;

    private PdfWriter(PdfFonts fonts, PdfTags tags, PdfPages pages) {
        this.fonts = fonts;
        this.tags = tags;
        this.pages = pages;
    }

    static byte[] write(Document document) {
        try (PDDocument file = new PDDocument()) {
            describe(file, document);
            PdfFonts fonts = new PdfFonts(file);
            PdfTags tags = new PdfTags(file, document.fullTitle());
            try (PdfPages pages = new PdfPages(file, fonts, tags, document)) {
                new PdfWriter(fonts, tags, pages).blocks(document);
            }
            file.save(OutputStream.nullOutputStream()); // only now PDFBox knows the letters that are embedded
            fonts.writeCharacterMaps();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF 无法写入内存", e);
        }
    }

    private static void describe(PDDocument file, Document document) {
        file.getDocumentInformation().setTitle(document.fullTitle());
        file.getDocumentInformation().setCreator("明法");
        file.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(document.made().atStartOfDay(ZoneOffset.UTC)));
        file.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences shown =
                new PDViewerPreferences(file.getDocumentCatalog().getCOSObject());
        shown.setDisplayDocTitle(true);
        file.getDocumentCatalog().setViewerPreferences(shown);
        file.setDocumentId((long) document.fullTitle().hashCode());
    }

    private void blocks(Document document) throws IOException {
        if (document.head() != null) {
            letterhead(document.head());
        }
        paragraph(document.heading(), 0);
        for (int i = 0; i < document.blocks().size(); i++) {
            switch (document.blocks().get(i)) {
                case Paragraph paragraph -> paragraph(paragraph, follows(document.blocks(), i));
                case Table table -> new PdfTable(pages, fonts, tags, table).write();
                case Chart chart -> chart(chart);
                case QrCode code -> code(code);
                case Letterhead head -> letterhead(head);
                case Imprint imprint -> imprint(imprint);
                case Annex annex -> {
                    pages.require(Double.MAX_VALUE);
                    for (Paragraph paragraph : annex.paragraphs()) {
                        paragraph(paragraph, 0);
                    }
                }
            }
        }
        String lacking = fonts.lacking();
        if (!lacking.isEmpty()) { // nobody shall take 〓 for what stood there
            paragraph(Paragraph.of(TextStyle.NOTE, "〓：字库里没有的字，编号 " + lacking + "。"), 0);
        }
    }

    /** The only red of the document: the name of the court and the line below the number (5.2.4). */
    private void letterhead(Letterhead head) throws IOException {
        pages.ink(Color.RED);
        paragraph(Paragraph.of(TextStyle.ISSUER, head.issuer()), 0);
        pages.ink(Color.BLACK);
        double line = height(TextStyle.BODY);
        pages.skip(2 * line);
        apart(TextStyle.BODY, head.number(), "签发人：" + head.signer());
        pages.skip(BELOW_NUMBER);
        pages.rule(Color.RED);
        pages.skip(2 * line);
    }

    /** At the end of the last page. */
    private void imprint(Imprint imprint) throws IOException {
        double line = height(TextStyle.IMPRINT);
        double height = (imprint.lines().size() + 1) * line;
        pages.require(height);
        pages.skip(Math.max(0, pages.room() - height));
        pages.rule(Color.BLACK);
        for (String copies : imprint.lines()) {
            apart(TextStyle.IMPRINT, copies, "");
            pages.rule(Color.BLACK);
        }
        apart(TextStyle.IMPRINT, imprint.printer(), imprint.printed());
        pages.rule(Color.BLACK);
    }

    /** Words at the left and words at the right of one line, a character in. */
    private void apart(TextStyle style, String left, String right) throws IOException {
        int size = style.points();
        PdfFonts.Font font = fonts.of(false);
        double down = pages.used() + (height(style) - size) / 2;
        pages.element(tags.paragraph(style));
        pages.words(left, font, size, size, down);
        pages.words(right, font, size, pages.width() - size - font.width(right, size), down);
        pages.element(null);
        pages.skip(height(style));
    }

    /** What must stand on the same page as the last lines of a block. */
    private double follows(List<Block> blocks, int index) {
        if (!(blocks.get(index) instanceof Paragraph paragraph)
                || !paragraph.keepNext()
                || index + 1 == blocks.size()) {
            return 0;
        }
        return switch (blocks.get(index + 1)) {
            case Paragraph next -> {
                int lines = lines(next).size();
                boolean whole = lines <= TOGETHER;
                yield height(next.style()) * Math.min(TOGETHER, lines) + (whole ? follows(blocks, index + 1) : 0);
            }
            case Table table -> new PdfTable(pages, fonts, tags, table).beginning();
            case Chart chart -> PdfChart.height();
            case QrCode code -> CODE_SIDE;
            case Annex annex -> 0;
            case Letterhead head -> 0;
            case Imprint imprint -> 0;
        };
    }

    private void chart(Chart chart) throws IOException {
        pages.require(PdfChart.height());
        PdfChart drawn = new PdfChart(pages, fonts, tags, chart);
        paragraph(Paragraph.of(TextStyle.CELL_HEAD, drawn.heading()), 0);
        drawn.write();
    }

    private void code(QrCode code) throws IOException {
        pages.require(CODE_SIDE);
        QrPattern pattern = QrPattern.of(code.address());
        double dot = CODE_SIDE / pattern.side();
        pages.element(tags.figure(code.said(), pages.place(new Box(0, pages.used(), CODE_SIDE, CODE_SIDE))));
        pages.fill(
                pattern.bars().stream()
                        .map(bar -> new Box(bar.left() * dot, pages.used() + bar.row() * dot, bar.width() * dot, dot))
                        .toList(),
                0);
        pages.element(null);
        pages.skip(CODE_SIDE);
    }

    private List<Line> lines(Paragraph paragraph) {
        TextStyle style = paragraph.style();
        return PdfText.lines(fonts, style, paragraph.runs(), pages.width() - paragraph.right() * style.points());
    }

    static double height(TextStyle style) {
        return style.line() / 20.0;
    }

    private void paragraph(Paragraph paragraph, double follows) throws IOException {
        List<Line> lines = lines(paragraph);
        TextStyle style = paragraph.style();
        double height = height(style);
        int kept = Math.max(0, lines.size() - TOGETHER);
        pages.element(paragraph.isEmpty() ? null : tags.paragraph(style));
        for (int i = 0; i < lines.size(); i++) {
            double needed = height;
            if (i == kept) {
                needed = (lines.size() - i) * height + follows;
            } else if (i == 0) {
                needed = TOGETHER * height;
            }
            pages.require(needed);
            Line line = lines.get(i);
            pages.line(line, style, left(paragraph, line), pages.used(), spread(style, line));
            pages.skip(height);
        }
        pages.element(null);
        if (style == TextStyle.TITLE) {
            pages.skip(Math.min(height(TextStyle.BODY), pages.room()));
        }
    }

    private double left(Paragraph paragraph, Line line) {
        return switch (paragraph.style().setting()) {
            case CENTRED -> (pages.width() - line.width()) / 2;
            case RIGHT ->
                pages.width()
                        - line.width()
                        - paragraph.right() * paragraph.style().points();
            case FLUSH, INDENTED -> 0;
        };
    }

    /** Between letters, so that the right edge is even. */
    private double spread(TextStyle style, Line line) {
        double left = pages.width() - line.indent() - line.width();
        boolean even = style.setting() == Setting.INDENTED && !line.last() && line.letters() > 1;
        return even && left > 0 && left < MOST_SPREAD * style.points() ? left / (line.letters() - 1) : 0;
    }
}
