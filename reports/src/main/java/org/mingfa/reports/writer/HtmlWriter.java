package org.mingfa.reports.writer;

import java.util.List;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Annex;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Chart;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.reports.document.Block.Imprint;
import org.mingfa.reports.document.Block.Letterhead;
import org.mingfa.reports.document.Block.Paragraph;
import org.mingfa.reports.document.Block.QrCode;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.Page;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextStyle;

/** Writes a document as one HTML file that needs nothing else: no script, no other file. Every text is escaped here. */
final class HtmlWriter {

    private static final int CHART_WIDTH = 640;
    private static final int CHART_HEIGHT = 200;

    private static final String STYLE = """
            body{max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff;font:1rem/1.8 FangSong,"Noto Serif CJK SC",serif}
            h1{text-align:center;font-size:1.5rem;line-height:1.4}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}
            h3,h4{font-size:1.05rem;margin:1rem 0 .2rem}b{font-weight:600}
            h1,p,td{white-space:pre-line}
            p{text-indent:2em;margin:.3rem 0;overflow-wrap:anywhere}p.to,p.end{text-indent:0}p.end{text-align:right}
            p.issuer{color:#c00;font-size:1.8rem;text-align:center;text-indent:0}
            p.number{text-indent:1em;padding-bottom:.3rem;border-bottom:2px solid #c00}hr{margin:2rem 0 .3rem}
            p.quoted{margin:0 0 0 2em;padding:.15rem .8rem;border-left:3px solid #888;text-indent:0}
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.9rem;table-layout:fixed}
            th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            del{background:#fbe3e3;text-decoration:line-through}ins{background:#e1f3e4;font-weight:600;text-decoration:underline}
            em{font-style:normal;color:#a00}svg{width:100%;height:auto}svg.code{width:50mm}figure{margin:.6rem 0}
            @media print{body{max-width:none;margin:0;padding:0}h2,h3,h4{break-after:avoid}tr{break-inside:avoid}}
            """;

    /** Of pages that lie on their side, whose tables have rows longer than a page. */
    private static final String WIDE = """
            @page{size:A4 landscape;margin:16mm}body{max-width:64rem}p{text-indent:0}
            @media print{body{font-size:11pt}tr{break-inside:auto}}
            """;

    private final StringBuilder page = new StringBuilder();

    private HtmlWriter() {}

    static String write(Document document) {
        HtmlWriter html = new HtmlWriter();
        html.page
                .append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.element("title", document.fullTitle());
        html.page
                .append("<style>")
                .append(STYLE)
                .append(document.page().equals(Page.LANDSCAPE) ? WIDE : "")
                .append("</style></head><body><main>\n");
        if (document.head() != null) {
            html.block(document.head());
        }
        html.block(document.heading());
        document.blocks().forEach(html::block);
        return html.page.append("</main></body></html>\n").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> {
                if (!paragraph.isEmpty()) {
                    runs(tag(paragraph.style()), paragraph.runs());
                }
            }
            case Table table -> table(table);
            case Chart chart -> chart(chart);
            case QrCode code -> code(code);
            case Letterhead head -> {
                element(tag(TextStyle.ISSUER), head.issuer());
                element("p class=\"number\"", head.number() + "　　签发人：" + head.signer());
            }
            case Imprint imprint -> {
                page.append("<hr>\n");
                imprint.lines().forEach(line -> element(tag(TextStyle.IMPRINT), line));
                element(tag(TextStyle.IMPRINT), imprint.printer() + "　　" + imprint.printed());
            }
            case Annex annex -> element("h2", "附件" + annex.number() + "：" + annex.title());
        }
    }

    private static String tag(TextStyle style) {
        return switch (style) {
            case TITLE -> "h1";
            case SECTION -> "h2";
            case PART -> "h3";
            case POINT -> "h4";
            case ADDRESSEE -> "p class=\"to\"";
            case SIGNATURE -> "p class=\"end\"";
            case QUOTATION -> "p class=\"quoted\"";
            case ISSUER -> "p class=\"issuer\"";
            case IMPRINT -> "p class=\"to\"";
            case BODY, NOTE, CITATION, ANNEX, CELL, CELL_HEAD, FIGURE -> "p";
        };
    }

    /** An element with a text; the tag may bring its attributes. */
    private void element(String tag, String text) {
        runs(tag, List.of(TextRun.plain(text)));
    }

    private void runs(String tag, List<TextRun> runs) {
        page.append('<').append(tag).append('>');
        runs.forEach(this::run);
        page.append("</").append(tag.split(" ", 2)[0]).append(">\n");
    }

    private void run(TextRun run) {
        String text = escaped(run.text());
        page.append(
                switch (run.mark()) {
                    case PLAIN -> text;
                    case LABEL -> "<b>" + text + "</b>";
                    case REMOVED -> "<del>" + text + "</del>";
                    case ADDED -> "<ins>" + text + "</ins>";
                    case MISSING -> "<em>" + text + "</em>";
                });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void table(Table table) {
        page.append("<table><colgroup>");
        table.columns()
                .forEach(column -> page.append("<col style=\"width:")
                        .append(Math.round(1000 * column.share()) / 10.0)
                        .append("%\">"));
        page.append("</colgroup><thead><tr>");
        String span = " colspan=\"" + table.columns().size() + "\"";
        String head =
                table.head().size() < table.columns().size() ? "th scope=\"colgroup\"" + span : "th scope=\"col\"";
        table.head().forEach(cell -> runs(head, cell.runs()));
        page.append("</tr></thead><tbody>\n");
        for (List<Cell> row : table.rows()) {
            page.append("<tr>");
            String tag = row.size() < table.columns().size() ? "td" + span : "td";
            row.forEach(cell -> runs(tag, cell.runs()));
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    /** Columns with their numbers as titles; the same numbers that the docx has. */
    private void chart(Chart chart) {
        page.append("<figure>");
        element("figcaption", chart.heading() + "，最多" + Math.round(chart.highest()) + chart.unit());
        page.append("<svg viewBox=\"0 0 " + CHART_WIDTH + " " + (CHART_HEIGHT + 20) + "\" role=\"img\">");
        double step = (double) CHART_WIDTH / Math.max(1, chart.bars().size());
        for (int i = 0; i < chart.bars().size(); i++) {
            column(chart.bars().get(i), i * step, step, chart.highest());
        }
        page.append("</svg></figure>\n");
    }

    private void code(QrCode code) {
        QrPattern pattern = QrPattern.of(code.address());
        page.append("<figure><svg class=\"code\" viewBox=\"0 0 " + pattern.side() + " " + pattern.side()
                + "\" role=\"img\" aria-label=\"" + escaped(code.said())
                + "\" shape-rendering=\"crispEdges\"><path d=\"");
        pattern.bars()
                .forEach(bar -> page.append(
                        "M" + bar.left() + " " + bar.row() + "h" + bar.width() + "v1h-" + bar.width() + "z"));
        page.append("\"/></svg></figure>\n");
    }

    private void column(Bar bar, double left, double step, double most) {
        double height = most == 0 ? 0 : bar.value().doubleValue() / most * CHART_HEIGHT;
        page.append("<rect fill=\"#36648b\" x=\"" + Math.round(left + step * 0.15)
                + "\" y=\"" + Math.round(CHART_HEIGHT - height)
                + "\" width=\"" + Math.max(1, Math.round(step * 0.7))
                + "\" height=\"" + Math.round(height) + "\">");
        element("title", bar.label() + " " + bar.value().toPlainString());
        page.append("</rect>");
        String place = "x=\"" + Math.round(left + step / 2) + "\" y=\"" + (CHART_HEIGHT + 14) + "\"";
        element("text font-size=\"9\" text-anchor=\"middle\" " + place, bar.label());
    }
}
