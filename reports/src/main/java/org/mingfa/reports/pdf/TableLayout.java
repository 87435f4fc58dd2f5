package org.mingfa.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.mingfa.reports.official.TextStyle;
import org.mingfa.reports.pdf.Block.Grid;

/** Draws a table: its head stands on every page that it goes on to, a row stays whole unless it is longer than a page. */
final class TableLayout {

    private static final double ABOVE = 2;

    /** Lines of a cut row that stay together. */
    private static final int FEWEST = 2;

    private final Faces faces;
    private final Grid grid;
    private final List<List<Line>> head;

    TableLayout(Faces faces, Grid grid) {
        this.faces = faces;
        this.grid = grid;
        this.head = cells(grid.columns().stream().map(Column::head).toList(), TextStyle.CELL_HEAD);
    }

    /** What must stand together where the table begins: a heading above stands with it. */
    double beginning() {
        return height(head)
                + (grid.rows().isEmpty() ? 0 : least(cells(grid.rows().getFirst(), TextStyle.CELL)));
    }

    /** A row that fits on a page stays whole. */
    private double least(List<List<Line>> row) {
        return fits(row) ? height(row) : FEWEST * line() + 2 * ABOVE;
    }

    private boolean fits(List<List<Line>> row) {
        return height(head) + height(row) <= Pages.HEIGHT;
    }

    void write(Pages pages) throws IOException {
        if (beginning() > pages.room() && !pages.isEmpty()) {
            pages.next();
        }
        row(pages, head);
        for (List<String> words : grid.rows()) {
            List<List<Line>> rest = cells(words, TextStyle.CELL);
            while (height(rest) > pages.room()) {
                int room = (int) ((pages.room() - 2 * ABOVE) / line());
                if (!fits(rest) && room >= FEWEST) {
                    row(pages, part(rest, 0, room));
                    rest = part(rest, room, lines(rest));
                }
                pages.next();
                row(pages, head);
            }
            row(pages, rest);
        }
    }

    private static List<List<Line>> part(List<List<Line>> row, int from, int to) {
        return row.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
                .toList();
    }

    private void row(Pages pages, List<List<Line>> row) throws IOException {
        double left = 0;
        for (int i = 0; i < row.size(); i++) {
            double width = width(grid.columns().get(i));
            pages.cell(left, width, height(row), row.get(i));
            left += width;
        }
        pages.skip(height(row));
    }

    private List<List<Line>> cells(List<String> words, TextStyle style) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String printable = Printable.of(words.get(i));
            int heavy = style.isHeavy() ? printable.length() : 0;
            double measure = width(grid.columns().get(i)) - 2 * Pages.CELL_SIDE;
            cells.add(LineBreaks.of(faces, style.points(), printable, heavy, 0, measure));
        }
        return cells;
    }

    private static double width(Column column) {
        return Pages.WIDTH * column.share();
    }

    private static int lines(List<List<Line>> row) {
        return row.stream().mapToInt(List::size).max().orElse(0);
    }

    private static double line() {
        return TextStyle.CELL.line() / 20.0;
    }

    private static double height(List<List<Line>> row) {
        return lines(row) * line() + 2 * ABOVE;
    }
}
