package org.mingfa.reports.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.official.PageGrid;
import org.mingfa.reports.official.TextStyle;

/** Sheets of A4 that are filled from top to bottom; every one has its number and what stands beside it. */
final class Pages implements AutoCloseable {

    static final double WIDTH = points(PageGrid.width());
    static final double HEIGHT = points(PageGrid.height());
    static final double LEFT = points(PageGrid.left());
    private static final double ABOVE = points(PageGrid.above());
    private static final int NUMBER_SIZE = 14;
    private static final int FOOT_SIZE = 9;

    /** The number stands 7 mm below the type area (GB/T 9704-2012 7.5). */
    private static final double NUMBER_BELOW = 7 * 72 / 25.4;

    /** How far letters reach below and above their baseline, of their size, as the family draws them. */
    private static final double BASE = 0.88;

    private static final float RULE = 0.5f;

    /** Between the words of a cell and its frame. */
    static final double CELL_SIDE = 4;

    private final PDDocument document;
    private final Faces faces;
    private final String foot;
    private @Nullable PDPageContentStream page;
    private int number;
    private double used;

    Pages(PDDocument document, Faces faces, String foot) throws IOException {
        this.document = document;
        this.faces = faces;
        this.foot = foot;
        next();
    }

    private static double points(int twips) {
        return twips / 20.0;
    }

    double room() {
        return HEIGHT - used;
    }

    boolean isEmpty() {
        return used == 0;
    }

    void skip(double height) {
        used += height;
    }

    void next() throws IOException {
        close();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        number++;
        used = 0;
        String shown = "— " + number + " —";
        double width = width(shown, NUMBER_SIZE);
        double below = HEIGHT + NUMBER_BELOW;
        draw(shown, 0, number % 2 == 1 ? WIDTH - NUMBER_SIZE - width : NUMBER_SIZE, below, NUMBER_SIZE);
        double beside = number % 2 == 1 ? NUMBER_SIZE : WIDTH - NUMBER_SIZE - width(foot, FOOT_SIZE);
        draw(foot, 0, beside, below + (NUMBER_SIZE - FOOT_SIZE) / 2.0, FOOT_SIZE);
    }

    private double width(String words, double size) {
        return words.codePoints().mapToDouble(faces.of(false)::width).sum() * size / 1000;
    }

    /** A line of letters in a box as high as a line, from where the page is filled to. */
    void line(Line line, double left, double size, double height, double spread) throws IOException {
        content().setCharacterSpacing((float) spread);
        draw(line.words(), line.heavy(), left + line.indent(), used + (height - size) / 2, size);
        content().setCharacterSpacing(0);
        used += height;
    }

    /** @param down from the upper edge of the type area to the upper edge of the letters */
    private void draw(String words, int heavy, double left, double down, double size) throws IOException {
        PDPageContentStream content = content();
        content.beginText();
        content.newLineAtOffset((float) (LEFT + left), (float) (top() - down - BASE * size));
        show(words.substring(0, heavy), faces.of(true), size);
        show(words.substring(heavy), faces.of(false), size);
        content.endText();
    }

    private void show(String words, Face face, double size) throws IOException {
        if (!words.isEmpty()) {
            content().setFont(face.font(), (float) size);
            content().showText(face.drawn(words));
        }
    }

    /** A cell of a table from where the page is filled to, its lines in the middle of its height; fills nothing. */
    void cell(double left, double width, double height, List<Line> lines) throws IOException {
        content().setLineWidth(RULE);
        content().addRect((float) (LEFT + left), (float) (top() - used - height), (float) width, (float) height);
        content().stroke();
        double line = TextStyle.CELL.line() / 20.0;
        double down = used + (height - lines.size() * line) / 2 + (line - TextStyle.CELL.points()) / 2.0;
        for (Line words : lines) {
            draw(words.words(), words.heavy(), left + CELL_SIDE, down, TextStyle.CELL.points());
            down += line;
        }
    }

    private static double top() {
        return PDRectangle.A4.getHeight() - ABOVE;
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
