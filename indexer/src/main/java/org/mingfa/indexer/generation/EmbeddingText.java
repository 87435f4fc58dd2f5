package org.mingfa.indexer.generation;

/**
 * What the model reads of a passage: the title of its law before the text, for an article seldom says what it is about
 * (docs/adr/0074).
 */
public final class EmbeddingText {

    /** Before the name of every national statute: it tells none from the other. */
    private static final String STATE = "中华人民共和国";

    private EmbeddingText() {}

    /**
     * A passage as it is embedded.
     *
     * @param title of its law; empty for what is embedded by its text alone
     */
    public static String of(String title, String text) {
        return title.isEmpty() ? text : title.replace(STATE, "") + " " + text;
    }
}
