package org.mingfa.text.citation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.FoldedText;
import org.mingfa.text.table.FoldedWriter;

/**
 * A text without spaces and line breaks, digits and brackets folded to one form, that remembers where each character
 * stood: citations are found in it and reported in the original.
 *
 * <p>Folds one character to one character, so offsets stay exact; NFKC would not.
 */
public final class CleanText {

    /** What {@link #at} answers outside the text. */
    public static final char NONE = '\0';

    private final String original;
    private final FoldedText folded;

    private CleanText(String original) {
        this.original = original;
        this.folded = FoldedText.of(original, CleanText::fold);
    }

    public static CleanText of(String text) {
        return new CleanText(text);
    }

    /** The form in which names are compared with a clean text. */
    public static String fold(String text) {
        return of(text).toString();
    }

    /** Spaces of any width, line breaks, and characters that show nothing (U+200B, U+FEFF). */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\ufeff';
    }

    private static int fold(String source, int at, FoldedWriter out) {
        char c = source.charAt(at);
        if (!isBlank(c)) {
            out.write(fold(c), at, at + 1);
        }
        return at + 1;
    }

    private static char fold(char c) {
        if (c >= '０' && c <= '９') {
            return (char) ('0' + (c - '０'));
        }
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            case '<', '＜', '﹤', '‹' -> '〈';
            case '>', '＞', '﹥', '›' -> '〉';
            case '［' -> '[';
            case '］' -> ']';
            case '－', '–', '—', '−' -> '-';
            case '～' -> '~';
            case ',' -> '，';
            default -> c;
        };
    }

    public int length() {
        return folded.length();
    }

    public char at(int index) {
        return index >= 0 && index < folded.length() ? folded.at(index) : NONE;
    }

    public boolean startsWith(String word, int index) {
        return folded.text().startsWith(word, index);
    }

    public boolean endsWith(String word, int end) {
        return startsWith(word, end - word.length());
    }

    public String substring(int start, int end) {
        return folded.text().substring(start, end);
    }

    /** Offset in the original of the character at the index. */
    public int start(int index) {
        return folded.start(index);
    }

    /** Offset in the original behind the last character before the index. */
    public int end(int index) {
        return folded.end(index);
    }

    /** True where the character begins a line of the original, the text's first line included. */
    public boolean beginsLine(int index) {
        for (int i = folded.start(index) - 1; i >= 0; i--) {
            char c = original.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                return true;
            }
            if (!isBlank(c)) {
                return false;
            }
        }
        return true;
    }

    /** True where nothing was dropped in front of the character. */
    public boolean touchesPrevious(int index) {
        return index > 0 && index < folded.length() && folded.start(index) == folded.end(index);
    }

    /** Where the bracket closes that opens there, within so many characters; -1 where it does not. */
    int closing(int open, int longest) {
        int depth = 0;
        for (int i = open; i < length() && i - open <= longest; i++) {
            depth += at(i) == '（' ? 1 : at(i) == '）' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first of the words that begins at the index; null if none does. */
    @Nullable
    String firstAt(List<String> words, int index) {
        return first(words, word -> startsWith(word, index));
    }

    /** The first of the words that ends before the index; null if none does. */
    @Nullable
    String firstBefore(List<String> words, int end) {
        return first(words, word -> endsWith(word, end));
    }

    private static @Nullable String first(List<String> words, Predicate<String> stands) {
        for (String word : words) {
            if (stands.test(word)) {
                return word;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return folded.text();
    }
}
