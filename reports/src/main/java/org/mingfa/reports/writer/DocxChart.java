package org.mingfa.reports.writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;

/** A chart of columns that the word processor draws, with its numbers in the file: no picture, and no font of ours. */
final class DocxChart {

    private static final int EMU_PER_MM = 36_000;
    private static final int WIDTH_MM = 150;
    private static final int HEIGHT_MM = 65;

    /** Between columns, of the width of one. */
    private static final int GAP_PERCENT = 60;

    private DocxChart() {}

    static void write(XWPFDocument document, XWPFRun run, Chart content) {
        try {
            XWPFChart chart = document.createChart(run, WIDTH_MM * EMU_PER_MM, HEIGHT_MM * EMU_PER_MM);
            chart.setTitleText(content.heading());
            chart.setTitleOverlay(false);
            columns(chart, content);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a chart is no part of a docx", e);
        } catch (IOException e) {
            throw new UncheckedIOException("图表无法写入内存", e);
        }
    }

    private static void columns(XWPFChart chart, Chart content) {
        String[] labels = content.bars().stream().map(Bar::label).toArray(String[]::new);
        Double[] numbers =
                content.bars().stream().map(bar -> bar.value().doubleValue()).toArray(Double[]::new);
        XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setMinimum(0.0);
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(labels, range(chart, labels.length, 0), 0);
        XDDFNumericalDataSource<Double> values =
                XDDFDataSourcesFactory.fromArray(numbers, range(chart, labels.length, 1), 1);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, left);
        data.setBarDirection(BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        XDDFChartData.Series series = data.addSeries(names, values);
        series.setTitle(content.heading(), chart.setSheetTitle(content.heading(), 1));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.DIM_GRAY)));
        chart.plot(data);
    }

    /** The cells of the file's own sheet, below its head. */
    private static String range(XWPFChart chart, int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }
}
