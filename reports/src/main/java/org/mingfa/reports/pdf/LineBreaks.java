package org.mingfa.reports.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a paragraph into lines: no line begins with a comma or ends with an opening bracket, words and numbers stay whole; what
 * has no place to break and is longer than a line is cut where the line ends.
 */
final class LineBreaks {

    private final Faces faces;
    private final double size;
    private final String words;
    private final int heavy;
    private final double indent;
    private final double measure;
    private final List<Line> lines = new ArrayList<>();
    private int start;
    private double filled;

    private LineBreaks(Faces faces, double size, String words, int heavy, double indent, double measure) {
        this.faces = faces;
        this.size = size;
        this.words = words;
        this.heavy = heavy;
        this.indent = indent;
        this.measure = measure;
    }

    /**
     * The lines; one without words for an empty paragraph.
     *
     * @param size of the letters, in points
     * @param heavy how many chars at the beginning are set in the heavier weight
     * @param indent of the first line, in points
     * @param measure width of a line, in points
     */
    static List<Line> of(Faces faces, double size, String words, int heavy, double indent, double measure) {
        return new LineBreaks(faces, size, words, heavy, indent, measure).lines();
    }

    private List<Line> lines() {
        BreakIterator places = BreakIterator.getLineInstance(Locale.CHINA);
        places.setText(words);
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            place(from, to);
        }
        end(words.length(), true);
        return lines;
    }

    /** A piece that is not broken while it fits into a line. */
    private void place(int from, int to) {
        double width =
                width(from, from + words.substring(from, to).stripTrailing().length());
        if (filled > 0 && filled + width > room()) {
            end(from, false);
        }
        if (width > room()) {
            cut(from, to);
            return;
        }
        filled += width(from, to);
    }

    private void cut(int from, int to) {
        for (int at = from; at < to; at += Character.charCount(words.codePointAt(at))) {
            double width = width(at, at + Character.charCount(words.codePointAt(at)));
            if (filled > 0 && filled + width > room()) {
                end(at, false);
            }
            filled += width;
        }
    }

    private double room() {
        return measure - (lines.isEmpty() ? indent : 0);
    }

    private void end(int to, boolean last) {
        String line = words.substring(start, to).stripTrailing();
        int heavyHere = Math.max(0, Math.min(heavy - start, line.length()));
        lines.add(new Line(line, heavyHere, lines.isEmpty() ? indent : 0, width(start, start + line.length()), last));
        start = to;
        filled = 0;
    }

    private double width(int from, int to) {
        double width = 0;
        for (int at = from; at < to; at += Character.charCount(words.codePointAt(at))) {
            width += faces.of(at < heavy).width(words.codePointAt(at));
        }
        return width * size / 1000;
    }
}
