package org.mingfa.citations;

/**
 * How much of one text is compared: what a check costs grows with its text up to here, and what lies beyond is told as not
 * compared. For one thread.
 */
final class ComparisonBudget {

    /** What is said of a citation whose words were not compared because the text has too many. */
    static final String BEYOND = "文中引用过多，这一处的话未比对；请分段提交。";

    /** Questions to the search, some three a citation; a brief of forty citations is within. */
    private static final int MOST_SEARCHES = 200;
    /** Letters of these questions: a long one costs more. */
    private static final int MOST_ASKED = 12_000;
    /** Letters of clauses, each times the letters of the articles that it is held against. */
    private static final long MOST_COMPARED = 20_000_000;

    private int searches;
    private int asked;
    private long compared;

    /** Whether one more question may be asked. */
    boolean search(String question) {
        asked += question.length();
        return ++searches <= MOST_SEARCHES && asked <= MOST_ASKED;
    }

    /** Whether so many letters may be held against so many others. */
    boolean compare(int said, int official) {
        compared += (long) said * official;
        return compared <= MOST_COMPARED;
    }
}
