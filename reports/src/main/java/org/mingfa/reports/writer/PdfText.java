package org.mingfa.reports.writer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;
import org.mingfa.reports.document.TextStyle;

/**
 * A paragraph broken into lines: no line begins with a comma or ends with an opening bracket, words and numbers stay whole; what
 * has no place to break and is longer than a line is cut where the line ends. Lengths are in points.
 */
final class PdfText {

    /**
     * A line; one without words for an empty paragraph.
     *
     * @param runs of one form each
     * @param indent from the left edge of the paragraph
     * @param last whether a paragraph or a typed line ends with it; such a line is not spread to the right edge
     */
    record Line(List<TextRun> runs, double indent, double width, boolean last) {

        int letters() {
            return runs.stream()
                    .mapToInt(run -> run.text().codePointCount(0, run.text().length()))
                    .sum();
        }
    }

    private final PdfFonts fonts;
    private final TextStyle style;
    private final double measure;
    private final String words;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int start;
    private double filled;

    private PdfText(PdfFonts fonts, TextStyle style, List<TextRun> runs, double measure) {
        this.fonts = fonts;
        this.style = style;
        this.measure = measure;
        StringBuilder all = new StringBuilder();
        for (TextRun run : runs) {
            String printable = printable(run.text());
            all.append(printable);
            marks.addAll(Collections.nCopies(printable.length(), run.mark()));
        }
        words = all.toString();
    }

    /**
     * The lines.
     *
     * @param measure width of a line
     */
    static List<Line> lines(PdfFonts fonts, TextStyle style, List<TextRun> runs, double measure) {
        return new PdfText(fonts, style, runs, measure).lines();
    }

    static PdfFonts.Font font(PdfFonts fonts, TextStyle style, Mark mark) {
        return fonts.of(style.isHeavy() || mark.isHeavy());
    }

    /** The text without what only steers other programs: controls, marks of direction, joiners, half characters. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    printable.append(point == '\n' ? '\n' : ' ');
                case Character.FORMAT, Character.SURROGATE -> {}
                default -> {
                    if (!isVariation(point)) {
                        printable.appendCodePoint(point);
                    }
                }
            }
        });
        return printable.toString();
    }

    /** Asks for another form of the character before it; no typeface of ours has one. */
    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    private List<Line> lines() {
        BreakIterator places = BreakIterator.getLineInstance(Locale.CHINA);
        places.setText(words);
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            place(from, to);
            if (words.charAt(to - 1) == '\n') {
                end(to, true);
            }
        }
        end(words.length(), true);
        return lines;
    }

    /** A piece that is not broken while it fits into a line. */
    private void place(int from, int to) {
        double width = width(from, stripped(from, to));
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
        for (int at = from; at < to; at = words.offsetByCodePoints(at, 1)) {
            double width = width(at, words.offsetByCodePoints(at, 1));
            if (filled > 0 && filled + width > room()) {
                end(at, false);
            }
            filled += width;
        }
    }

    private double room() {
        return measure - indent();
    }

    private double indent() {
        return lines.isEmpty() && style.setting() == TextStyle.Setting.INDENTED ? 2 * style.points() : 0;
    }

    private void end(int to, boolean last) {
        int shown = stripped(start, to);
        lines.add(new Line(runs(start, shown), indent(), width(start, shown), last));
        start = to;
        filled = 0;
    }

    /** Where the text ends without white space behind it. */
    private int stripped(int from, int to) {
        return from + words.substring(from, to).stripTrailing().length();
    }

    private List<TextRun> runs(int from, int to) {
        List<TextRun> runs = new ArrayList<>();
        for (int begin = from, at = from + 1; at <= to; at++) {
            if (at == to || marks.get(at) != marks.get(begin)) {
                runs.add(new TextRun(marks.get(begin), words.substring(begin, at)));
                begin = at;
            }
        }
        return runs;
    }

    private double width(int from, int to) {
        return runs(from, to).stream()
                .mapToDouble(run -> font(fonts, style, run.mark()).width(run.text(), style.points()))
                .sum();
    }
}
