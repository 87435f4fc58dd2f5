package org.mingfa.reports.writer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.reports.writer.PdfPages.Box;
import org.mingfa.reports.writer.PdfText.Line;

/** Draws a table: its head stands on every page that it goes on to, a row stays whole unless it is longer than a page. */
final class PdfTable {

    private static final double ABOVE = 2;

    /** Between the words of a cell and its frame. */
    private static final double SIDE = 4;

    /** Lines of a cut row that stay together. */
    private static final int FEWEST = 2;

    private final PdfPages pages;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final Table table;
    private final List<List<Line>> head;
    private final double line;

    PdfTable(PdfPages pages, PdfFonts fonts, PdfTags tags, Table table) {
        this.pages = pages;
        this.fonts = fonts;
        this.tags = tags;
        this.table = table;
        this.line = table.cells().line() / 20.0;
        this.head = cells(table.head(), TextStyle.CELL_HEAD);
    }

    /** What must stand together where the table begins: a heading above stands with it. */
    double beginning() {
        return height(head)
                + (table.rows().isEmpty() ? 0 : least(cells(table.rows().getFirst(), table.cells())));
    }

    /** A row that fits on a page stays whole. */
    private double least(List<List<Line>> row) {
        return splits(row) ? Math.min(height(row), FEWEST * line + 2 * ABOVE) : height(row);
    }

    private boolean splits(List<List<Line>> row) {
        return table.splits() || height(head) + height(row) > pages.height();
    }

    void write() throws IOException {
        pages.require(beginning());
        PDStructureElement all = tags.block(StandardStructureTypes.TABLE);
        row(
                head,
                TextStyle.CELL_HEAD,
                elements(head.size(), tags.within(all, StandardStructureTypes.T_HEAD), tags::columnHead));
        if (table.rows().isEmpty()) {
            return;
        }
        PDStructureElement body = tags.within(all, StandardStructureTypes.T_BODY);
        for (List<Cell> words : table.rows()) {
            List<PDStructureElement> cells =
                    elements(words.size(), body, row -> tags.within(row, StandardStructureTypes.TD));
            List<List<Line>> rest = cells(words, table.cells());
            while (height(rest) > pages.room()) {
                int room = (int) ((pages.room() - 2 * ABOVE) / line);
                if (splits(rest) && room >= FEWEST) {
                    row(part(rest, 0, room), table.cells(), cells);
                    rest = part(rest, room, lines(rest));
                }
                pages.next();
                row(head, TextStyle.CELL_HEAD, List.of()); // read once, where the table begins
            }
            row(rest, table.cells(), cells);
        }
    }

    /** A row of the structure with a cell for each column, or one that spans them. */
    private List<PDStructureElement> elements(
            int cells, PDStructureElement part, UnaryOperator<PDStructureElement> cell) {
        PDStructureElement row = tags.within(part, StandardStructureTypes.TR);
        List<PDStructureElement> elements =
                Stream.generate(() -> cell.apply(row)).limit(cells).toList();
        if (cells < table.columns().size()) {
            elements.forEach(one -> tags.span(one, table.columns().size()));
        }
        return elements;
    }

    private static List<List<Line>> part(List<List<Line>> row, int from, int to) {
        return row.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
                .toList();
    }

    /** The lines of a cell stand in the middle of its height, those of a row that may be split at its top. */
    private void row(List<List<Line>> row, TextStyle style, List<PDStructureElement> elements) throws IOException {
        double left = 0;
        double height = height(row);
        for (int i = 0; i < row.size(); i++) {
            double width = width(i, row.size());
            pages.frame(new Box(left, pages.used(), width, height));
            double down = pages.used()
                    + (table.splits() ? ABOVE : (height - row.get(i).size() * line) / 2);
            pages.element(elements.isEmpty() ? null : elements.get(i));
            for (Line words : row.get(i)) {
                pages.line(words, style, left + SIDE, down, 0);
                down += line;
            }
            left += width;
        }
        pages.element(null);
        pages.skip(height);
    }

    private List<List<Line>> cells(List<Cell> cells, TextStyle style) {
        List<List<Line>> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            all.add(PdfText.lines(fonts, style, cells.get(i).runs(), width(i, cells.size()) - 2 * SIDE));
        }
        return all;
    }

    private double width(int column, int cells) {
        boolean spans = cells < table.columns().size();
        return spans
                ? pages.width()
                : pages.width() * table.columns().get(column).share();
    }

    private static int lines(List<List<Line>> row) {
        return row.stream().mapToInt(List::size).max().orElse(0);
    }

    private double height(List<List<Line>> row) {
        return lines(row) * line + 2 * ABOVE;
    }
}
