package org.mingfa.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block.Cell;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.reports.document.TextRun;

/**
 * The changes between two states of the law that is held, by what became of each law.
 *
 * @param before what the older state is called
 * @param after what the newer state is called
 * @param made the day of the comparison
 * @param groups those that have laws, in the order in which they are read
 * @param refused what was not taken in, apart from what is new
 * @param note how the list is to be read
 */
public record ChangeList(
        String before, String after, LocalDate made, List<Group> groups, List<RefusedFile> refused, String note) {

    /** Over every form of the list. */
    public static final String TITLE = "法律法规变动清单";

    /** Nothing changed. */
    public static final String NONE = "两者收录的法律法规没有变动。";

    /** Over what was not taken in. */
    public static final String REFUSED = "拒收（没有收录，不在以上各项之内）";

    private static final List<Column> ARTICLES =
            List.of(new Column("条", 0.16), new Column("原条文", 0.42), new Column("新条文", 0.42));
    private static final List<Column> FILES = List.of(new Column("文件", 0.45), new Column("原因", 0.55));

    public ChangeList {
        groups = List.copyOf(groups);
        refused = List.copyOf(refused);
    }

    /** Laws of which the same became: 新增, 修改, 废止, 尚未施行, 更正, 不再收录. */
    public record Group(String heading, List<ChangedLaw> laws) {

        public Group {
            laws = List.copyOf(laws);
        }
    }

    /**
     * A law.
     *
     * @param particulars level, days and status, in a sentence
     * @param articles that differ, old beside new
     * @param leftOut how many more differ than are shown
     * @param remarks what cites or rests on what changed, a sentence each
     */
    public record ChangedLaw(String title, String particulars, List<Pair> articles, int leftOut, List<String> remarks) {

        public ChangedLaw {
            articles = List.copyOf(articles);
            remarks = List.copyOf(remarks);
        }

        /** How many more differ, and what rests on them. */
        public List<String> notes() {
            return leftOut == 0
                    ? remarks
                    : Stream.concat(Stream.of("另有 " + leftOut + " 条变动未列出。"), remarks.stream())
                            .toList();
        }

        private void write(DocumentBuilder document) {
            document.part(title).body(particulars);
            if (!articles.isEmpty()) {
                document.add(
                        new Table(ARTICLES, articles.stream().map(Pair::row).toList(), true));
            }
            notes().forEach(document::body);
        }
    }

    /** An article; a side says so where the article was not there. */
    public record Pair(String number, List<TextRun> before, List<TextRun> after) {

        public Pair {
            before = List.copyOf(before.isEmpty() ? List.of(TextRun.plain("（无）")) : before);
            after = List.copyOf(after.isEmpty() ? List.of(TextRun.plain("（删去）")) : after);
        }

        private List<Cell> row() {
            return List.of(Cell.of(TextRun.plain(number)), new Cell(before), new Cell(after));
        }
    }

    /** A file that was not taken in, and why. */
    public record RefusedFile(String file, String reason) {}

    /** Who compared what, in a sentence. */
    public String compared() {
        return "比较：" + before + " → " + after + "。";
    }

    /** How many laws each group has. */
    public String counts() {
        StringBuilder counts = new StringBuilder();
        groups.forEach(group -> counts.append(group.heading())
                .append(' ')
                .append(group.laws().size())
                .append(" 部，"));
        refused.stream()
                .findAny()
                .ifPresent(any -> counts.append("拒收 ").append(refused.size()).append(" 个文件，"));
        return counts.isEmpty() ? NONE : counts.substring(0, counts.length() - 1) + "。";
    }

    /** The list on pages that lie on their side: two texts stand beside each other. */
    public Document document() {
        DocumentBuilder document =
                new DocumentBuilder(List.of(TITLE), made).landscape().body(compared() + counts());
        for (Group group : groups) {
            document.section(group.heading());
            group.laws().forEach(law -> law.write(document));
        }
        if (!refused.isEmpty()) {
            document.section(REFUSED);
            document.table(
                    FILES,
                    refused.stream()
                            .map(one -> List.of(one.file(), one.reason()))
                            .toList());
        }
        document.body(note);
        new HowMade("计算机把两份资料的条文逐条比对", made, "条文出自" + before + "和" + after).write(document);
        return document.signed(OfficialDay.format(made)).build();
    }
}
