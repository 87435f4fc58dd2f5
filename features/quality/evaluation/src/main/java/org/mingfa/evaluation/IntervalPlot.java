package org.mingfa.evaluation;

import java.util.List;
import java.util.Locale;
import org.mingfa.evaluation.metric.Interval;

/** One metric as inline SVG: a row per system or group, its mean as a dot and its 95 % interval as a bar, on 0 to 1. */
final class IntervalPlot {

    private static final int LABEL_WIDTH = 190;
    private static final int SCALE_WIDTH = 400;
    private static final int VALUE_WIDTH = 160;
    private static final int ROW = 26;
    private static final int HEAD = 24;

    private IntervalPlot() {}

    /** A row of the plot. */
    record Row(String label, Interval interval) {}

    static String of(String metric, List<Row> rows) {
        int width = LABEL_WIDTH + SCALE_WIDTH + VALUE_WIDTH;
        int height = HEAD + rows.size() * ROW + 8;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg role=\"img\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        svg.append("\" aria-label=\"").append(HtmlEscaper.html(metric)).append("\">\n");
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            int x = x(tenth / 10.0);
            svg.append(
                    format("<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", x, HEAD - 4, x, height));
            svg.append(format("<text class=\"tick\" x=\"%d\" y=\"14\">%.1f</text>%n", x, tenth / 10.0));
        }
        for (int i = 0; i < rows.size(); i++) {
            svg.append(row(rows.get(i), HEAD + i * ROW + ROW / 2));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(Row row, int y) {
        Interval interval = row.interval();
        return format(
                        "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>",
                        LABEL_WIDTH - 10, y + 4, HtmlEscaper.html(row.label()))
                + format(
                        "<line class=\"bar\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
                        x(interval.low()), y, x(interval.high()), y)
                + format("<circle class=\"mean\" cx=\"%d\" cy=\"%d\" r=\"5\"/>", x(interval.mean()), y)
                + format(
                        "<text x=\"%d\" y=\"%d\">%s</text>%n",
                        LABEL_WIDTH + SCALE_WIDTH + 14, y + 4, Figures.interval(interval));
    }

    private static int x(double value) {
        return LABEL_WIDTH + (int) Math.round(Math.clamp(value, 0, 1) * SCALE_WIDTH);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
