package org.mingfa.reports.similar;

import java.util.List;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.text.numeral.ChineseNumeral;

/** The report as one HTML file that needs nothing else and prints like the docx. */
public final class SimilarHtml {

    private static final String STYLE = """
            body{font:16px/1.8 serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111}
            h1{text-align:center;font-size:1.5rem}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}h3{font-size:1rem;margin:1rem 0 .2rem}
            p{text-indent:2em;margin:.3rem 0;overflow-wrap:anywhere}p.end{text-align:right}b{font-weight:600}
            blockquote{margin:.4rem 0 .4rem 2em;padding-left:.8rem;border-left:3px solid #888}blockquote p{text-indent:0}
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.9rem;table-layout:fixed}
            th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;overflow-wrap:anywhere}
            @media print{h2,h3{break-after:avoid}tr{break-inside:avoid}}
            """;

    private final StringBuilder page = new StringBuilder();
    private int sections;
    private int parts;

    private SimilarHtml() {}

    public static String write(SimilarReport report) {
        SimilarHtml html = new SimilarHtml();
        html.whole(report);
        return html.page.toString();
    }

    private void whole(SimilarReport report) {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(report.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>\n");
        element("h1", report.title());
        ReportBlocks.of(report).forEach(this::write);
        element("p class=\"end\"", "检索人：" + report.searcher());
        element("p class=\"end\"", OfficialDay.format(report.searched()));
        page.append("</main></body></html>\n");
    }

    private void write(Block block) {
        switch (block) {
            case Block.Section section -> {
                sections++;
                parts = 0;
                element("h2", ChineseNumeral.format(sections) + "、" + section.heading());
            }
            case Block.Part part -> {
                parts++;
                element("h3", "（" + ChineseNumeral.format(parts) + "）" + part.heading());
            }
            case Block.Text text -> element("p", text.text());
            case Block.Labelled one -> labelled(one);
            case Block.Quoted one -> {
                element("p", one.name());
                page.append("<blockquote>\n");
                one.words().lines().forEach(line -> element("p", line));
                page.append("</blockquote>\n");
            }
            case Block.Rows rows -> table(rows);
        }
    }

    private void labelled(Block.Labelled one) {
        page.append("<p><b>").append(escaped(one.label())).append("：</b>");
        page.append(escaped(one.text()).replace("\n", "<br>")).append("</p>\n");
    }

    private void table(Block.Rows rows) {
        page.append("<table><thead><tr>");
        rows.columns().forEach(column -> element("th scope=\"col\"", column.head()));
        page.append("</tr></thead><tbody>\n");
        for (List<String> row : rows.rows()) {
            page.append("<tr>");
            row.forEach(cell -> element("td", cell));
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private void element(String tag, String text) {
        int end = tag.indexOf(' ');
        page.append('<').append(tag).append('>').append(escaped(text));
        page.append("</").append(end < 0 ? tag : tag.substring(0, end)).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
