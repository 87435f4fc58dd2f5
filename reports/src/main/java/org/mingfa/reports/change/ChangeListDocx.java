package org.mingfa.reports.change;

import java.util.List;
import org.mingfa.reports.change.ChangeList.ChangedLaw;
import org.mingfa.reports.change.ChangeList.Pair;
import org.mingfa.reports.official.MarkedText;
import org.mingfa.reports.official.MarkedText.Mark;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.official.OfficialDocument;
import org.mingfa.reports.official.OfficialPaper.Column;

/** The list as a docx file in official style, on pages that lie on their side: two texts stand beside each other. */
public final class ChangeListDocx {

    private static final List<Column> COLUMNS =
            List.of(new Column("条", 0.16), new Column("原条文", 0.42), new Column("新条文", 0.42));
    private static final List<Column> REFUSED = List.of(new Column("文件", 0.45), new Column("原因", 0.55));

    private ChangeListDocx() {}

    public static byte[] write(ChangeList list) {
        try (OfficialDocument document = OfficialDocument.landscape(List.of(ChangeList.TITLE), list.made())) {
            document.body(list.compared() + list.counts());
            for (ChangeList.Group group : list.groups()) {
                document.section(group.heading());
                group.laws().forEach(law -> write(law, document));
            }
            if (!list.refused().isEmpty()) {
                document.section("拒收（没有收录，不在以上各项之内）");
                document.table(
                        REFUSED,
                        list.refused().stream()
                                .map(one -> List.of(one.file(), one.reason()))
                                .toList());
            }
            document.body(list.note());
            document.lineBeforeSignature();
            document.signature(OfficialDay.format(list.made()));
            return document.finish();
        }
    }

    private static void write(ChangedLaw law, OfficialDocument document) {
        document.part(law.title());
        document.body(law.particulars());
        if (!law.articles().isEmpty()) {
            document.comparison(
                    COLUMNS, law.articles().stream().map(ChangeListDocx::row).toList());
        }
        if (law.leftOut() > 0) {
            document.body("另有 " + law.leftOut() + " 条变动未列出。");
        }
        law.remarks().forEach(document::body);
    }

    private static List<List<MarkedText>> row(Pair pair) {
        return List.of(
                List.of(new MarkedText(Mark.PLAIN, pair.number())),
                orNone(pair.before(), "（无）"),
                orNone(pair.after(), "（删去）"));
    }

    private static List<MarkedText> orNone(List<MarkedText> text, String none) {
        return text.isEmpty() ? List.of(new MarkedText(Mark.PLAIN, none)) : text;
    }
}
