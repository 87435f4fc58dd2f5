package org.mingfa.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.reports.change.ChangeList;
import org.mingfa.reports.change.ChangeList.ChangedLaw;
import org.mingfa.reports.official.MarkedText;
import org.mingfa.reports.official.OfficialDay;

/** The list of changes for a terminal: what differs stands in 〔〕. */
public final class ChangeListText {

    private ChangeListText() {}

    public static List<String> lines(ChangeList list) {
        List<String> lines = new ArrayList<>();
        lines.add(ChangeList.TITLE + "（" + OfficialDay.format(list.made()) + "）");
        lines.add(list.compared() + list.counts());
        for (ChangeList.Group group : list.groups()) {
            lines.add("");
            lines.add(group.heading());
            group.laws().forEach(law -> add(law, lines));
        }
        if (!list.refused().isEmpty()) {
            lines.add("");
            lines.add("拒收（没有收录，不在以上各项之内）");
            list.refused().forEach(one -> lines.add("  " + one.file() + "  " + one.reason()));
        }
        return lines;
    }

    private static void add(ChangedLaw law, List<String> lines) {
        lines.add("  " + law.title() + "  " + law.particulars());
        for (ChangeList.Pair pair : law.articles()) {
            lines.add("    " + pair.number());
            lines.add("      原：" + side(pair.before(), "（无）"));
            lines.add("      新：" + side(pair.after(), "（删去）"));
        }
        if (law.leftOut() > 0) {
            lines.add("    另有 " + law.leftOut() + " 条变动未列出。");
        }
        law.remarks().forEach(remark -> lines.add("    " + remark));
    }

    private static String side(List<MarkedText> text, String none) {
        return text.isEmpty()
                ? none
                : text.stream()
                        .map(one -> one.mark() == MarkedText.Mark.PLAIN ? one.text() : "〔" + one.text() + "〕")
                        .collect(Collectors.joining())
                        .replace("\n", "\n          ");
    }
}
