package org.mingfa.extraction.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.page.Page;
import org.mingfa.text.page.PageLine;
import org.mingfa.text.page.PageLine.Corner;
import org.mingfa.text.page.PageLine.Glyph;

/**
 * Pages as text between the two processes: a row for a page (P, quarters), below it a row for each of its lines (L, corners,
 * characters, text), all numbers in ten-thousandths. Whatever the reading process says, reading it back ends in pages or fails.
 */
public final class PageCodec {

    private static final double UNIT = 10_000;
    private static final String PAGE = "P";
    private static final String LINE = "L";
    private static final String COLUMN = "\t";
    private static final int COLUMNS_OF_LINE = 4;

    private PageCodec() {}

    public static String write(List<Page> pages) {
        StringBuilder written = new StringBuilder();
        for (Page page : pages) {
            written.append(PAGE).append(COLUMN).append(page.quarters()).append('\n');
            page.lines().forEach(line -> written.append(write(line)).append('\n'));
        }
        return written.toString();
    }

    private static String write(PageLine line) {
        String corners = line.corners().stream()
                .map(corner -> whole(corner.x()) + " " + whole(corner.y()))
                .collect(Collectors.joining(" "));
        String characters = line.characters().stream()
                .map(one -> whole(one.confidence()) + " " + whole(one.middle()))
                .collect(Collectors.joining(" "));
        return String.join(COLUMN, LINE, corners, characters, line.text());
    }

    private static long whole(double share) {
        return Math.round(share * UNIT);
    }

    /** @throws IOException when it is not what {@link #write} writes */
    public static List<Page> read(String written) throws IOException {
        List<Page> pages = new ArrayList<>();
        List<PageLine> lines = new ArrayList<>();
        try {
            for (String row : written.lines().toList().reversed()) {
                String[] columns = row.split(COLUMN, COLUMNS_OF_LINE);
                if (columns[0].equals(LINE) && columns.length == COLUMNS_OF_LINE) {
                    lines.add(line(columns));
                } else if (columns[0].equals(PAGE)) {
                    pages.add(new Page(Math.floorMod(Integer.parseInt(columns[1]), 4), lines.reversed()));
                    lines.clear();
                } else {
                    throw new IOException("a row that is neither a page nor a line");
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("pages that cannot be read", e);
        }
        return pages.reversed();
    }

    private static PageLine line(String[] columns) {
        double[] corners = shares(columns[1]);
        double[] characters = shares(columns[2]);
        List<Corner> places = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            places.add(new Corner(corners[i], corners[i + 1]));
        }
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < characters.length; i += 2) {
            glyphs.add(new Glyph(characters[i], characters[i + 1]));
        }
        return new PageLine(columns[3], places, glyphs);
    }

    private static double[] shares(String column) {
        return column.isEmpty()
                ? new double[0]
                : List.of(column.split(" ")).stream()
                        .mapToDouble(number -> Long.parseLong(number) / UNIT)
                        .toArray();
    }
}
