package org.mingfa.text.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 法律部门, as far as the order of hits needs it. A law is put under one by its title alone ({@code branches.tsv}); whether
 * somebody's own words name one is told by {@code branch-words.tsv}.
 */
public enum BranchOfLaw {
    CIVIL("民商"),
    PROCEDURE("民事诉讼与执行"),
    ADMINISTRATIVE("行政"),
    CRIMINAL("刑事"),
    /** A title that no sign of the table stands in: most regulations, laws of one trade. */
    OTHER("其他");

    private static final String STATE = "中华人民共和国";
    private static final List<Sign> SIGNS = new TextResource(BranchOfLaw.class, "branches.tsv")
            .rows("sign", "prefix", "branch", "example").stream().map(Sign::of).toList();
    private static final List<Word> WORDS = new TextResource(BranchOfLaw.class, "branch-words.tsv")
            .rows("word", "branch", "example").stream().map(Word::of).toList();

    private final String label;

    BranchOfLaw(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * A part of a title that tells the branch.
     *
     * @param prefix whether it counts at the beginning only
     * @param example a title that it puts under this branch
     */
    public record Sign(String sign, boolean prefix, BranchOfLaw branch, String example) {
        private static Sign of(TableRow row) {
            return new Sign(row.get("sign"), row.isYes("prefix"), read(row), row.get("example"));
        }

        private boolean isIn(String title) {
            return prefix ? title.startsWith(sign) : title.contains(sign);
        }
    }

    /**
     * What somebody says who means this branch.
     *
     * @param example a question that names the branch by it
     */
    public record Word(String word, BranchOfLaw branch, String example) {
        private static Word of(TableRow row) {
            return new Word(row.get("word"), read(row), row.get("example"));
        }
    }

    private static BranchOfLaw read(TableRow row) {
        return row.read("branch", name -> valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** The signs in titles, the first that is met decides. */
    public static List<Sign> signs() {
        return SIGNS;
    }

    public static List<Word> words() {
        return WORDS;
    }

    /** The branch of the law with this title. */
    public static BranchOfLaw ofTitle(String title) {
        String named = title.replace(STATE, "");
        return SIGNS.stream()
                .filter(sign -> sign.isIn(named))
                .findFirst()
                .map(Sign::branch)
                .orElse(OTHER);
    }

    /** The branches that a question names; empty for most. */
    public static Set<BranchOfLaw> namedIn(String question) {
        Set<BranchOfLaw> named = EnumSet.noneOf(BranchOfLaw.class);
        WORDS.stream().filter(word -> question.contains(word.word())).forEach(word -> named.add(word.branch()));
        return named;
    }
}
