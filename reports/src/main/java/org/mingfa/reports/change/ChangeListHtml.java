package org.mingfa.reports.change;

import java.util.List;
import org.mingfa.reports.change.ChangeList.ChangedLaw;
import org.mingfa.reports.official.MarkedText;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.text.numeral.ChineseNumeral;

/** The list as one HTML file that needs nothing else and prints like the docx. */
public final class ChangeListHtml {

    private static final String STYLE = """
            @page{size:A4 landscape;margin:16mm}
            body{font:16px/1.8 serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
            h1{text-align:center;font-size:1.5rem}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}h3{font-size:1rem;margin:1rem 0 .2rem}
            p{margin:.3rem 0;overflow-wrap:anywhere}p.end{text-align:right}
            table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.95rem;table-layout:fixed}
            th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th:first-child{width:7em}td{white-space:pre-line}table.refused th{width:auto}
            del{background:#fbe3e3;text-decoration:line-through}ins{background:#e1f3e4;font-weight:600;text-decoration:underline}
            @media print{body{max-width:none;margin:0;padding:0;font-size:11pt}h2,h3{break-after:avoid}thead{display:table-header-group}}
            """;

    private final StringBuilder page = new StringBuilder();

    private ChangeListHtml() {}

    public static String write(ChangeList list) {
        ChangeListHtml html = new ChangeListHtml();
        html.whole(list);
        return html.page.toString();
    }

    private void whole(ChangeList list) {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(ChangeList.TITLE)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main>\n");
        element("h1", ChangeList.TITLE);
        element("p", list.compared() + list.counts());
        int section = 0;
        for (ChangeList.Group group : list.groups()) {
            element("h2", ChineseNumeral.format(++section) + "、" + group.heading());
            int part = 0;
            for (ChangedLaw law : group.laws()) {
                element("h3", "（" + ChineseNumeral.format(++part) + "）" + law.title());
                law(law);
            }
        }
        if (!list.refused().isEmpty()) {
            element("h2", ChineseNumeral.format(section + 1) + "、拒收（没有收录，不在以上各项之内）");
            refused(list.refused());
        }
        element("p", list.note());
        element("p class=\"end\"", OfficialDay.format(list.made()));
        page.append("</main></body></html>\n");
    }

    private void law(ChangedLaw law) {
        element("p", law.particulars());
        if (!law.articles().isEmpty()) {
            head("table", "条", "原条文", "新条文");
            for (ChangeList.Pair pair : law.articles()) {
                page.append("<tr>");
                element("th scope=\"row\"", pair.number());
                cell(pair.before(), "（无）");
                cell(pair.after(), "（删去）");
                page.append("</tr>\n");
            }
            page.append("</tbody></table>\n");
        }
        if (law.leftOut() > 0) {
            element("p", "另有 " + law.leftOut() + " 条变动未列出。");
        }
        law.remarks().forEach(remark -> element("p", remark));
    }

    private void refused(List<ChangeList.Refused> refused) {
        head("table class=\"refused\"", "文件", "原因");
        for (ChangeList.Refused one : refused) {
            page.append("<tr>");
            element("td", one.file());
            element("td", one.reason());
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private void head(String table, String... columns) {
        page.append('<').append(table).append("><thead><tr>");
        for (String column : columns) {
            element("th scope=\"col\"", column);
        }
        page.append("</tr></thead><tbody>\n");
    }

    private void cell(List<MarkedText> text, String none) {
        page.append("<td>");
        for (MarkedText one : text) {
            switch (one.mark()) {
                case PLAIN -> page.append(escaped(one.text()));
                case REMOVED -> page.append("<del>").append(escaped(one.text())).append("</del>");
                case ADDED -> page.append("<ins>").append(escaped(one.text())).append("</ins>");
            }
        }
        page.append(text.isEmpty() ? none : "").append("</td>");
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
