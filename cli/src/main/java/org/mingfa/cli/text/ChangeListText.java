package org.mingfa.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.reports.ChangeList;
import org.mingfa.reports.ChangeList.ChangedLaw;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.reports.document.TextRun;

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
            lines.add(ChangeList.REFUSED);
            list.refused().forEach(one -> lines.add("  " + one.file() + "  " + one.reason()));
        }
        return lines;
    }

    private static void add(ChangedLaw law, List<String> lines) {
        lines.add("  " + law.title() + "  " + law.particulars());
        for (ChangeList.Pair pair : law.articles()) {
            lines.add("    " + pair.number());
            lines.add("      原：" + side(pair.before()));
            lines.add("      新：" + side(pair.after()));
        }
        law.notes().forEach(note -> lines.add("    " + note));
    }

    private static String side(List<TextRun> text) {
        return text.stream()
                .map(one -> one.mark() == TextRun.Mark.PLAIN ? one.text() : "〔" + one.text() + "〕")
                .collect(Collectors.joining())
                .replace("\n", "\n          ");
    }
}
