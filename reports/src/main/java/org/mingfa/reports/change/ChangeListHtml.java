package org.mingfa.reports.change;

import java.util.List;
import org.mingfa.reports.change.ChangeList.ChangedLaw;
import org.mingfa.reports.official.HtmlPage;
import org.mingfa.reports.official.MarkedText;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.text.numeral.ChineseNumeral;

/** The list as one HTML file that needs nothing else and prints like the docx. */
public final class ChangeListHtml {

    private static final String STYLE = """
            @page{size:A4 landscape;margin:16mm}
            body{max-width:64rem}p{text-indent:0}table.compared{table-layout:fixed}
            table.compared th:first-child{width:8em}table.compared td{white-space:pre-line}
            del{background:#fbe3e3;text-decoration:line-through}ins{background:#e1f3e4;font-weight:600;text-decoration:underline}
            @media print{body{font-size:11pt}table.compared tr{break-inside:auto}}
            """;

    private final HtmlPage page = new HtmlPage(ChangeList.TITLE, STYLE);

    private ChangeListHtml() {}

    public static String write(ChangeList list) {
        ChangeListHtml html = new ChangeListHtml();
        html.whole(list);
        return html.page.finish();
    }

    private void whole(ChangeList list) {
        page.element("h1", ChangeList.TITLE);
        page.element("p", list.compared() + list.counts());
        int section = 0;
        for (ChangeList.Group group : list.groups()) {
            page.element("h2", ChineseNumeral.format(++section) + "、" + group.heading());
            int part = 0;
            for (ChangedLaw law : group.laws()) {
                page.element("h3", "（" + ChineseNumeral.format(++part) + "）" + law.title());
                law(law);
            }
        }
        if (!list.refused().isEmpty()) {
            page.element("h2", ChineseNumeral.format(section + 1) + "、拒收（没有收录，不在以上各项之内）");
            page.table("table", List.of("文件", "原因"));
            list.refused().forEach(one -> page.row(List.of(one.file(), one.reason())));
            page.endTable();
        }
        page.element("p", list.note());
        page.element("p class=\"end\"", OfficialDay.format(list.made()));
    }

    private void law(ChangedLaw law) {
        page.element("p", law.particulars());
        if (!law.articles().isEmpty()) {
            page.table("table class=\"compared\"", List.of("条", "原条文", "新条文"));
            for (ChangeList.Pair pair : law.articles()) {
                page.markup("<tr>");
                page.element("th scope=\"row\"", pair.number());
                cell(pair.before(), "（无）");
                cell(pair.after(), "（删去）");
                page.markup("</tr>\n");
            }
            page.endTable();
        }
        if (law.leftOut() > 0) {
            page.element("p", "另有 " + law.leftOut() + " 条变动未列出。");
        }
        law.remarks().forEach(remark -> page.element("p", remark));
    }

    private void cell(List<MarkedText> text, String none) {
        page.markup("<td>");
        for (MarkedText one : text) {
            switch (one.mark()) {
                case PLAIN -> page.text(one.text());
                case REMOVED -> marked("del", one.text());
                case ADDED -> marked("ins", one.text());
            }
        }
        page.markup((text.isEmpty() ? none : "") + "</td>");
    }

    private void marked(String tag, String text) {
        page.markup("<" + tag + ">");
        page.text(text);
        page.markup("</" + tag + ">");
    }
}
