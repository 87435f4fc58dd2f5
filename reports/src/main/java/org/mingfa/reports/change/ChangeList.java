package org.mingfa.reports.change;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.reports.official.MarkedText;

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
        String before, String after, LocalDate made, List<Group> groups, List<Refused> refused, String note) {

    /** Over every form of the list. */
    public static final String TITLE = "法律法规变动清单";

    /** Nothing changed. */
    public static final String NONE = "两者收录的法律法规没有变动。";

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
    public record ChangedLaw(
            String title, String particulars, List<Pair> articles, int leftOut, List<String> remarks) {

        public ChangedLaw {
            articles = List.copyOf(articles);
            remarks = List.copyOf(remarks);
        }
    }

    /** An article; a side is empty where the article was not there. */
    public record Pair(String number, List<MarkedText> before, List<MarkedText> after) {

        public Pair {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A file that was not taken in, and why. */
    public record Refused(String file, String reason) {}

    /** Who compared what, in a sentence. */
    public String compared() {
        return "比较：" + before + " → " + after + "。";
    }

    /** How many laws each group has. */
    public String counts() {
        StringBuilder counts = new StringBuilder();
        groups.forEach(group ->
                counts.append(group.heading()).append(' ').append(group.laws().size()).append(" 部，"));
        refused.stream().findAny().ifPresent(any -> counts.append("拒收 ")
                .append(refused.size())
                .append(" 个文件，"));
        return counts.isEmpty() ? NONE : counts.substring(0, counts.length() - 1) + "。";
    }
}
