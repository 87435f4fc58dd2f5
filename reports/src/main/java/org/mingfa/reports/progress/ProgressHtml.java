package org.mingfa.reports.progress;

import java.math.BigDecimal;
import java.util.List;
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

    private static final String STYLE = """
            body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.8 FangSong,"Noto Serif CJK SC",serif}
            h1{text-align:center;font-size:1.5rem;line-height:1.4}h2{font-size:1.2rem}h3{font-size:1.05rem}
            p{text-indent:2em;margin:.3rem 0}p.to,p.end{text-indent:0}p.end{text-align:right}
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.9rem}
            th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left}td.missing{color:#a00}
            svg{width:100%;height:auto}figure{margin:.6rem 0}
            """;

    private final StringBuilder page = new StringBuilder();

    private final ProgressReport report;

    private ProgressHtml(ProgressReport report) {
        this.report = report;
    }

    public static String write(ProgressReport report) {
        ProgressHtml html = new ProgressHtml(report);
        html.write();
        return html.page.toString();
    }

    private void write() {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(report.fullTitle()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(report.title()))
                .append("</h1>\n<p class=\"to\">")
                .append(escaped(report.addressee()))
                .append("：</p>\n");
        int number = 0;
        for (Chapter chapter : report.chapters()) {
            number++;
            element("h2", ChineseNumeral.format(number) + "、" + chapter.heading());
            parts(chapter.parts());
        }
        element("p class=\"end\"", report.issuer());
        element("p class=\"end\"", OfficialDay.format(report.made()));
        number = 0;
        for (Annex annex : report.annexes()) {
            number++;
            element("h2", "附件" + number + "：" + annex.title());
            annex.parts().forEach(this::content);
        }
        page.append("</body></html>\n");
    }

    private void parts(List<Part> parts) {
        int number = 0;
        for (Part part : parts) {
            if (part.heading() != null) {
                number++;
                element("h3", "（" + ChineseNumeral.format(number) + "）" + part.heading());
            }
            content(part);
        }
    }

    private void content(Part part) {
        part.text().forEach(line -> element("p", line));
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
        page.append("<table><thead><tr>");
        report.heads().forEach(head -> element("th", head));
        page.append("</tr></thead><tbody>\n");
        for (Figure figure : figures) {
            List<String> cells = report.cells(figure);
            page.append("<tr>");
            for (int i = 0; i < cells.size() - 1; i++) {
                element(i == 1 && figure.value() == null ? "td class=\"missing\"" : "td", cells.get(i));
            }
            element("td", source(figure));
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    /** What a court says is said with where it has it from. */
    private static String source(Figure figure) {
        String label = figure.origin().label();
        return figure.origin() == Figure.Origin.SYSTEM || figure.value() == null
                ? label
                : label + "：" + figure.source();
    }

    private void table(Table table) {
        page.append("<table><thead><tr>");
        table.head().forEach(head -> element("th", head));
        page.append("</tr></thead><tbody>\n");
        for (List<String> row : table.rows()) {
            page.append("<tr>");
            row.forEach(cell -> element("td", cell));
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    /** Columns with their numbers as titles; the same numbers that the docx has. */
    private void chart(Chart chart) {
        double most = chart.bars().stream()
                .map(Measured.Bar::value)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        page.append("<figure><figcaption>")
                .append(escaped(chart.title() + "（" + chart.unit() + "），最多"
                        + OfficialNumber.exact(BigDecimal.valueOf((long) most), chart.unit())))
                .append("</figcaption><svg viewBox=\"0 0 " + CHART_WIDTH + " " + (CHART_HEIGHT + 20)
                        + "\" role=\"img\">");
        double step = (double) CHART_WIDTH / Math.max(1, chart.bars().size());
        for (int i = 0; i < chart.bars().size(); i++) {
            column(chart.bars().get(i), i * step, step, most);
        }
        page.append("</svg></figure>\n");
    }

    private void column(Measured.Bar bar, double left, double step, double most) {
        double height = most == 0 ? 0 : bar.value().doubleValue() / most * CHART_HEIGHT;
        page.append("<rect fill=\"#36648b\" x=\"").append(Math.round(left + step * 0.15));
        page.append("\" y=\"").append(Math.round(CHART_HEIGHT - height));
        page.append("\" width=\"").append(Math.max(1, Math.round(step * 0.7)));
        page.append("\" height=\"").append(Math.round(height)).append("\"><title>");
        page.append(escaped(bar.label() + " " + OfficialNumber.exact(bar.value(), "")))
                .append("</title></rect>");
        page.append("<text font-size=\"9\" text-anchor=\"middle\" x=\"").append(Math.round(left + step / 2));
        page.append("\" y=\"").append(CHART_HEIGHT + 14).append("\">");
        page.append(escaped(bar.label())).append("</text>");
    }

    private void element(String tag, String text) {
        int end = tag.indexOf(' ');
        page.append('<').append(tag).append('>').append(escaped(text));
        page.append("</").append(end < 0 ? tag : tag.substring(0, end)).append(">\n");
    }

    private static String escaped(List<String> lines) {
        return lines.stream()
                .map(ProgressHtml::escaped)
                .reduce((a, b) -> a + "<br>" + b)
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
