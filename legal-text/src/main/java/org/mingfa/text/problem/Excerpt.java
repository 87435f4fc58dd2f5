package org.mingfa.text.problem;

import java.util.Collection;

/** As much of a long text, or of many names, as a message shows: what a stranger sends must not make an answer long. */
public final class Excerpt {

    private static final int LETTERS_OF_NAMES = 600;

    private Excerpt() {}

    /** The text, or its first characters and an ellipsis; no character is cut in two. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** The names with 、 between them; of many the first, and how many there are. */
    public static String of(Collection<String> names) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (count > 0 && shown.length() + name.length() > LETTERS_OF_NAMES) {
                return shown + " 等 " + names.size() + " 个";
            }
            shown.append(count++ == 0 ? "" : "、").append(name);
        }
        return shown.toString();
    }
}
