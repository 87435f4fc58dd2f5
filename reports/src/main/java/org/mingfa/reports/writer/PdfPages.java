package org.mingfa.reports.writer;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.Page;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.reports.writer.PdfText.Line;

/**
 * Sheets that are filled from top to bottom; every one has its number and what stands beside it. Words belong to an element of
 * the structure; numbers of pages, frames and rules are artifacts. Lengths are in points, from the upper left corner of the
 * type area.
 */
final class PdfPages implements AutoCloseable {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int NUMBER_SIZE = 14;
    private static final int FOOT_SIZE = 9;

    /** How far letters reach above their baseline, of their size, as the family draws them. */
    private static final double BASE = 0.88;

    private static final float RULE = 0.5f;

    private final PDDocument document;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final Page form;
    private final String foot;
    private @Nullable PDPageContentStream page;
    private @Nullable PDStructureElement element;
    private int number;
    private double used;

    PdfPages(PDDocument file, PdfFonts fonts, PdfTags tags, Document paper) throws IOException {
        this.document = file;
        this.fonts = fonts;
        this.tags = tags;
        this.form = paper.page();
        this.foot = paper.foot();
        next();
    }

    /** What the words that follow belong to; null for words that are read elsewhere. */
    void element(@Nullable PDStructureElement filled) {
        element = filled;
    }

    double width() {
        return form.textWidth() * POINTS_PER_MM;
    }

    double height() {
        return form.textHeight() * POINTS_PER_MM;
    }

    double room() {
        return height() - used;
    }

    /** Down to where the page is filled. */
    double used() {
        return used;
    }

    void skip(double height) {
        used += height;
    }

    /** Goes on to the next page where there is less room; an empty page has all the room there is. */
    void require(double height) throws IOException {
        if (height > room() && used > 0) {
            next();
        }
    }

    void next() throws IOException {
        close();
        PDPage sheet = new PDPage(
                new PDRectangle((float) (form.width() * POINTS_PER_MM), (float) (form.height() * POINTS_PER_MM)));
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        tags.turn(sheet);
        number++;
        used = 0;
        boolean odd = number % 2 == 1;
        double down = height() + Page.NUMBER_BELOW * POINTS_PER_MM;
        PDStructureElement filled = element; // may go on from the page before
        element = null;
        edge("— " + number + " —", NUMBER_SIZE, odd, down);
        edge(foot, FOOT_SIZE, !odd, down + (NUMBER_SIZE - FOOT_SIZE) / 2.0);
        element = filled;
    }

    /** A character in from the right or left edge. */
    private void edge(String words, int size, boolean right, double down) throws IOException {
        double left = right ? width() - NUMBER_SIZE - fonts.of(false).width(words, size) : NUMBER_SIZE;
        words(words, fonts.of(false), size, left, down);
    }

    /** Words in one form. */
    void words(String words, PdfFonts.Font font, double size, double left, double down) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        PDPageContentStream content = content();
        begin(element);
        content.beginText();
        content.newLineAtOffset(x(left), y(down + BASE * size));
        content.setFont(font.font(), (float) size);
        content.showText(font.drawn(words));
        content.endText();
        content.endMarkedContent();
    }

    private void begin(@Nullable PDStructureElement owner) throws IOException {
        if (owner == null) {
            content().beginMarkedContent(COSName.ARTIFACT);
        } else {
            content().beginMarkedContent(COSName.getPDFName(owner.getStructureType()), tags.content(owner));
        }
    }

    /**
     * A line of a paragraph in a box as high as a line; fills nothing.
     *
     * @param spread between its letters
     */
    void line(Line line, TextStyle style, double left, double down, double spread) throws IOException {
        double size = style.points();
        double top = down + (style.line() / 20.0 - size) / 2;
        double at = left + line.indent();
        PDStructureElement paragraph = element;
        content().setCharacterSpacing((float) spread);
        for (TextRun run : line.runs()) {
            PdfFonts.Font font = PdfText.font(fonts, style, run.mark());
            element = paragraph == null ? null : tags.run(paragraph, run.mark());
            words(run.text(), font, size, at, top);
            double end = at
                    + font.width(run.text(), size)
                    + spread * run.text().codePointCount(0, run.text().length());
            switch (run.mark()) {
                case REMOVED -> rule(at, end, top + size / 2);
                case ADDED -> rule(at, end, top + size);
                case PLAIN, LABEL, MISSING -> {}
            }
            at = end;
        }
        element = paragraph;
        content().setCharacterSpacing(0);
    }

    private void rule(double from, double to, double down) throws IOException {
        begin(null);
        add(new Box(from, down, to - from, RULE));
        content().fill();
        content().endMarkedContent();
    }

    /** The colour of the words that follow. */
    void ink(Color color) throws IOException {
        require(0);
        content().setNonStrokingColor(color);
    }

    /** A line across the type area, where the text has come to. */
    void rule(Color color) throws IOException {
        content().setNonStrokingColor(color);
        begin(null);
        add(new Box(0, used, width(), 1));
        content().fill();
        content().endMarkedContent();
        content().setNonStrokingColor(Color.BLACK);
    }

    /** Where a frame or a bar stands. */
    record Box(double left, double down, double width, double height) {}

    void frame(Box box) throws IOException {
        content().setLineWidth(RULE);
        begin(null);
        add(box);
        content().stroke();
        content().endMarkedContent();
    }

    /** Fills boxes with a grey from 0, which is black, to 1, as part of what the words belong to. */
    void fill(List<Box> boxes, float grey) throws IOException {
        content().setNonStrokingColor(grey);
        begin(element);
        for (Box box : boxes) {
            add(box);
        }
        content().fill();
        content().endMarkedContent();
        content().setNonStrokingColor(0f);
    }

    /** Where a box stands on the sheet. */
    PDRectangle place(Box box) {
        return new PDRectangle(x(box.left()), y(box.down() + box.height()), (float) box.width(), (float) box.height());
    }

    private void add(Box box) throws IOException {
        content().addRect(x(box.left()), y(box.down() + box.height()), (float) box.width(), (float) box.height());
    }

    private float x(double left) {
        return (float) (form.left() * POINTS_PER_MM + left);
    }

    private float y(double down) {
        return (float) ((form.height() - form.above()) * POINTS_PER_MM - down);
    }

    private PDPageContentStream content() {
        if (page == null) {
            throw new IllegalStateException("the pages are finished");
        }
        return page;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
