package org.mingfa.reports.writer;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.TextStyle;
import org.mingfa.reports.writer.PdfPages.Box;

/** Columns on a line, with the highest number in the heading; labels as many as there is room for. */
final class PdfChart {

    private static final double CHART_HEIGHT = 150;
    private static final double CHART_LABEL = 8;
    private static final float CHART_GREY = 0.4f;

    private final PdfPages pages;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final Chart chart;

    PdfChart(PdfPages pages, PdfFonts fonts, PdfTags tags, Chart chart) {
        this.pages = pages;
        this.fonts = fonts;
        this.tags = tags;
        this.chart = chart;
    }

    /** What it needs of a page, with its heading. */
    static double height() {
        return CHART_HEIGHT + 2 * PdfWriter.height(TextStyle.CELL);
    }

    String heading() {
        return chart.heading() + "，最多" + Math.round(chart.highest()) + chart.unit();
    }

    /** Below its heading. */
    void write() throws IOException {
        double most = chart.highest();
        String told = chart.bars().stream()
                .map(bar -> bar.label() + " " + bar.value().toPlainString())
                .collect(Collectors.joining("，", chart.heading() + "：", "。"));
        pages.element(tags.figure(
                told,
                pages.place(new Box(0, pages.used(), pages.width(), CHART_HEIGHT + PdfWriter.height(TextStyle.CELL)))));
        double step = pages.width() / Math.max(1, chart.bars().size());
        double widest = chart.bars().stream()
                .mapToDouble(bar -> width(bar.label()) + CHART_LABEL / 2)
                .max()
                .orElse(0);
        int every = (int) Math.ceil(widest / step);
        for (int i = 0; i < chart.bars().size(); i++) {
            Bar bar = chart.bars().get(i);
            double height = most == 0 ? 0 : bar.value().doubleValue() / most * CHART_HEIGHT;
            double top = pages.used() + CHART_HEIGHT - height;
            pages.fill(List.of(new Box((i + 0.15) * step, top, 0.7 * step, height)), CHART_GREY);
            if (i % every == 0) {
                double left = (i + 0.5) * step - width(bar.label()) / 2;
                pages.words(bar.label(), fonts.of(false), CHART_LABEL, left, pages.used() + CHART_HEIGHT + 2);
            }
        }
        pages.element(null);
        pages.frame(new Box(0, pages.used() + CHART_HEIGHT, pages.width(), 0));
        pages.skip(CHART_HEIGHT + PdfWriter.height(TextStyle.CELL));
    }

    private double width(String label) {
        return fonts.of(false).width(label, CHART_LABEL);
    }
}
