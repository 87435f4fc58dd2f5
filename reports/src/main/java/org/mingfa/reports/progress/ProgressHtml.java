package org.mingfa.reports.progress;

import java.math.BigDecimal;
import java.util.List;
import org.mingfa.reports.official.HtmlPage;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.progress.ProgressReport.Annex;
import org.mingfa.reports.progress.ProgressReport.Chapter;
import org.mingfa.reports.progress.ProgressReport.Chart;
import org.mingfa.reports.progress.ProgressReport.Part;
import org.mingfa.reports.progress.ProgressReport.Table;
import org.mingfa.text.numeral.ChineseNumeral;

/** Writes a report as one HTML page that needs nothing else: no script, no other file. */
public final class ProgressHtml {

    private static final int CHART_WIDTH = 640;
    private static final int CHART_HEIGHT = 200;

    private static final String STYLE = "td.missing{color:#a00}svg{width:100%;height:auto}figure{margin:.6rem 0}\n";

    private final HtmlPage page;

    private final ProgressReport report;

    private ProgressHtml(ProgressReport report) {
        this.report = report;
        this.page = new HtmlPage(report.fullTitle(), STYLE);
    }

    public static String write(ProgressReport report) {
        ProgressHtml html = new ProgressHtml(report);
        html.write();
        return html.page.finish();
    }

    private void write() {
        heading(report.title());
        page.element("p class=\"to\"", report.addressee() + "：");
        int number = 0;
        for (Chapter chapter : report.chapters()) {
            number++;
            page.element("h2", ChineseNumeral.format(number) + "、" + chapter.heading());
            parts(chapter.parts());
        }
        page.element("p class=\"end\"", report.issuer());
        page.element("p class=\"end\"", OfficialDay.format(report.made()));
        number = 0;
        for (Annex annex : report.annexes()) {
            number++;
            page.element("h2", "附件" + number + "：" + annex.title());
            annex.parts().forEach(this::content);
        }
    }

    /** In lines, broken where the sense allows. */
    private void heading(List<String> lines) {
        page.markup("<h1>");
        String between = "";
        for (String line : lines) {
            page.markup(between);
            page.text(line);
            between = "<br>";
        }
        page.markup("</h1>\n");
    }

    private void parts(List<Part> parts) {
        int number = 0;
        for (Part part : parts) {
            if (part.heading() != null) {
                number++;
                page.element("h3", "（" + ChineseNumeral.format(number) + "）" + part.heading());
            }
            content(part);
        }
    }

    private void content(Part part) {
        part.text().forEach(line -> page.element("p", line));
        if (!part.figures().isEmpty()) {
            figures(part.figures());
        }
        if (part.table() != null) {
            table(part.table());
        }
        if (part.chart() != null) {
            chart(part.chart());
        }
    }

    private void figures(List<Figure> figures) {
        page.table("table", report.heads());
        for (Figure figure : figures) {
            List<String> cells = report.cells(figure);
            page.markup("<tr>");
            for (int i = 0; i < cells.size() - 1; i++) {
                page.element(i == 1 && figure.value() == null ? "td class=\"missing\"" : "td", cells.get(i));
            }
            page.element("td", source(figure));
            page.markup("</tr>\n");
        }
        page.endTable();
    }

    /** What a court says is said with where it has it from. */
    private static String source(Figure figure) {
        String label = figure.origin().label();
        return figure.origin() == Figure.Origin.SYSTEM || figure.value() == null
                ? label
                : label + "：" + figure.source();
    }

    private void table(Table table) {
        page.table("table", table.head());
        table.rows().forEach(page::row);
        page.endTable();
    }

    /** Columns with their numbers as titles; the same numbers that the docx has. */
    private void chart(Chart chart) {
        double most = chart.bars().stream()
                .map(Measured.Bar::value)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        page.markup("<figure>");
        String highest = OfficialNumber.exact(BigDecimal.valueOf((long) most), chart.unit());
        page.element("figcaption", chart.title() + "（" + chart.unit() + "），最多" + highest);
        page.markup("<svg viewBox=\"0 0 " + CHART_WIDTH + " " + (CHART_HEIGHT + 20) + "\" role=\"img\">");
        double step = (double) CHART_WIDTH / Math.max(1, chart.bars().size());
        for (int i = 0; i < chart.bars().size(); i++) {
            column(chart.bars().get(i), i * step, step, most);
        }
        page.markup("</svg></figure>\n");
    }

    private void column(Measured.Bar bar, double left, double step, double most) {
        double height = most == 0 ? 0 : bar.value().doubleValue() / most * CHART_HEIGHT;
        page.markup("<rect fill=\"#36648b\" x=\"" + Math.round(left + step * 0.15)
                + "\" y=\"" + Math.round(CHART_HEIGHT - height)
                + "\" width=\"" + Math.max(1, Math.round(step * 0.7))
                + "\" height=\"" + Math.round(height) + "\">");
        page.element("title", bar.label() + " " + OfficialNumber.exact(bar.value(), ""));
        page.markup("</rect>");
        String place = "x=\"" + Math.round(left + step / 2) + "\" y=\"" + (CHART_HEIGHT + 14) + "\"";
        page.element("text font-size=\"9\" text-anchor=\"middle\" " + place, bar.label());
    }
}
