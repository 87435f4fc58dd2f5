package org.mingfa.reports.similar;

import org.mingfa.reports.official.HtmlPage;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.official.OfficialPaper.Column;
import org.mingfa.text.numeral.ChineseNumeral;

/** The report as one HTML file that needs nothing else and prints like the docx. */
public final class SimilarHtml {

    private static final String STYLE = """
            table{table-layout:fixed}b{font-weight:600}
            blockquote{margin:.4rem 0 .4rem 2em;padding-left:.8rem;border-left:3px solid #888}blockquote p{text-indent:0}
            """;

    private final HtmlPage page;
    private int sections;
    private int parts;

    private SimilarHtml(String title) {
        this.page = new HtmlPage(title, STYLE);
    }

    public static String write(SimilarReport report) {
        SimilarHtml html = new SimilarHtml(report.title());
        html.whole(report);
        return html.page.finish();
    }

    private void whole(SimilarReport report) {
        page.element("h1", report.title());
        ReportBlocks.of(report).forEach(this::write);
        page.element("p class=\"end\"", "检索人：" + report.searcher());
        page.element("p class=\"end\"", OfficialDay.format(report.searched()));
    }

    private void write(Block block) {
        switch (block) {
            case Block.Section section -> {
                sections++;
                parts = 0;
                page.element("h2", ChineseNumeral.format(sections) + "、" + section.heading());
            }
            case Block.Part part -> {
                parts++;
                page.element("h3", "（" + ChineseNumeral.format(parts) + "）" + part.heading());
            }
            case Block.Text text -> page.element("p", text.text());
            case Block.Labelled one -> labelled(one);
            case Block.Quoted one -> {
                page.element("p", one.name());
                page.markup("<blockquote>\n");
                one.words().lines().forEach(line -> page.element("p", line));
                page.markup("</blockquote>\n");
            }
            case Block.Rows rows -> table(rows);
        }
    }

    private void labelled(Block.Labelled one) {
        page.markup("<p><b>");
        page.text(one.label() + "：");
        page.markup("</b>");
        String between = "";
        for (String line : one.text().split("\n", -1)) {
            page.markup(between);
            page.text(line);
            between = "<br>";
        }
        page.markup("</p>\n");
    }

    private void table(Block.Rows rows) {
        page.table("table", rows.columns().stream().map(Column::head).toList());
        rows.rows().forEach(page::row);
        page.endTable();
    }
}
