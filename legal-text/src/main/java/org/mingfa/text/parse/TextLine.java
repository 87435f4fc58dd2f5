package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text, without the spaces at its ends and without Markdown.
 *
 * @param number 1-based line of the input
 * @param text not blank
 * @param depth number of # in front, 0 for none
 */
public record TextLine(int number, String text, int depth) {

    private static final int DEEPEST = 6;

    /** The lines that say something; comments of Markdown and HTML are dropped, also over several lines. */
    public static List<TextLine> read(String text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        boolean comment = false;
        for (int number = 1; start <= text.length(); number++) {
            int end = lineEnd(text, start);
            String raw = text.substring(start, end);
            if (comment || raw.contains("<!--")) {
                StringBuilder outside = new StringBuilder();
                comment = withoutComments(raw, comment, outside);
                raw = outside.toString();
            }
            TextLine line = of(number, raw);
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static int lineEnd(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u2028' || c == '\u2029') {
                return i;
            }
        }
        return text.length();
    }

    /** Appends what is outside of comments; true while a comment is still open at the end. */
    private static boolean withoutComments(String raw, boolean inside, StringBuilder outside) {
        int here = 0;
        boolean comment = inside;
        while (here < raw.length()) {
            int mark = raw.indexOf(comment ? "-->" : "<!--", here);
            int end = mark < 0 ? raw.length() : mark;
            outside.append(raw, here, comment ? here : end);
            if (mark < 0) {
                return comment;
            }
            here = mark + (comment ? 3 : 4);
            comment = !comment;
        }
        return comment;
    }

    private static TextLine of(int number, String raw) {
        String text = strip(withoutInvisible(raw));
        int depth = 0;
        while (depth < text.length() && text.charAt(depth) == '#') {
            depth++;
        }
        if (depth > 0 && depth <= DEEPEST) {
            text = strip(text.substring(depth));
        } else {
            depth = 0;
        }
        if (text.length() > 4 && text.startsWith("**") && text.indexOf("**", 2) >= 0) {
            text = strip(text.replace("**", ""));
        }
        return new TextLine(number, text, depth);
    }

    /** Without U+200B, U+FEFF and soft hyphens; other spaces of odd width become the ideographic one or stay. */
    private static String withoutInvisible(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isInvisible(raw.charAt(i))) {
                StringBuilder visible = new StringBuilder(raw.length());
                raw.chars().filter(c -> !isInvisible((char) c)).forEach(c -> visible.append((char) c));
                return visible.toString();
            }
        }
        return raw;
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\ufeff' || c == '\u00ad' || c == '\u2060' || c == '\0';
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f';
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** True for a sentence or a part of one, which no title and no heading is. */
    boolean isSentence() {
        for (int i = 0; i < text.length(); i++) {
            if ("。；;！？".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return "，,：:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The text without any space. */
    public String packed() {
        StringBuilder packed = new StringBuilder(text.length());
        text.chars().filter(c -> !isSpace((char) c)).forEach(c -> packed.append((char) c));
        return packed.toString();
    }
}
