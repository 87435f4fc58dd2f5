package org.mingfa.reports.official;

import java.util.List;

/** A document as one HTML file that needs nothing else: no script, no other file. Every text is escaped here. */
public final class HtmlPage {

    private static final String STYLE = """
            body{max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff;font:1rem/1.8 FangSong,"Noto Serif CJK SC",serif}
            h1{text-align:center;font-size:1.5rem;line-height:1.4}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}
            h3{font-size:1.05rem;margin:1rem 0 .2rem}
            p{text-indent:2em;margin:.3rem 0;overflow-wrap:anywhere}p.to,p.end{text-indent:0}p.end{text-align:right}
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.9rem}
            th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            @media print{body{max-width:none;margin:0;padding:0}h2,h3{break-after:avoid}tr{break-inside:avoid}}
            """;

    private final StringBuilder page = new StringBuilder();

    /**
     * A page that is begun.
     *
     * @param title of the window
     * @param style beyond that of every page
     */
    public HtmlPage(String title, String style) {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append(style)
                .append("</style></head><body><main>\n");
    }

    /** The whole page. */
    public String finish() {
        return page + "</main></body></html>\n";
    }

    /** An element with a text; the tag may bring its attributes: {@code p class="end"}. */
    public void element(String tag, String text) {
        int end = tag.indexOf(' ');
        page.append('<').append(tag).append('>').append(escaped(text));
        page.append("</").append(end < 0 ? tag : tag.substring(0, end)).append(">\n");
    }

    /** Text within an element that {@link #markup} began. */
    public void text(String text) {
        page.append(escaped(text));
    }

    /** Tags of our own. */
    public void markup(String tags) {
        page.append(tags);
    }

    /** Begins a table; {@link #endTable} ends it. */
    public void table(String tag, List<String> heads) {
        markup("<" + tag + "><thead><tr>");
        heads.forEach(head -> element("th scope=\"col\"", head));
        markup("</tr></thead><tbody>\n");
    }

    public void row(List<String> cells) {
        markup("<tr>");
        cells.forEach(cell -> element("td", cell));
        markup("</tr>\n");
    }

    public void endTable() {
        markup("</tbody></table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
