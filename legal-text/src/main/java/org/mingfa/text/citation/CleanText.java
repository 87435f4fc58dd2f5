package org.mingfa.text.citation;

/**
 * A text without spaces and line breaks, digits and brackets folded to one form, that remembers where each character
 * stood: citations are found in it and reported in the original.
 *
 * <p>Folds one character to one character, so offsets stay exact; NFKC would not.
 */
final class CleanText {

    /** What {@link #at} answers outside the text. */
    static final char NONE = '\0';

    private final String original;
    private final char[] characters;
    private final int[] origin;
    private final int length;

    private CleanText(String original, char[] characters, int[] origin, int length) {
        this.original = original;
        this.characters = characters;
        this.origin = origin;
        this.length = length;
    }

    static CleanText of(String text) {
        char[] characters = new char[text.length()];
        int[] origin = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                continue;
            }
            characters[length] = fold(c);
            origin[length] = i;
            length++;
        }
        return new CleanText(text, characters, origin, length);
    }

    /** The form in which names are compared with a clean text. */
    static String fold(String text) {
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

    int length() {
        return length;
    }

    char at(int index) {
        return index >= 0 && index < length ? characters[index] : NONE;
    }

    boolean startsWith(String word, int index) {
        if (index < 0 || index + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (characters[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsWith(String word, int end) {
        return startsWith(word, end - word.length());
    }

    String substring(int start, int end) {
        return new String(characters, start, end - start);
    }

    /** Offset in the original of the character at the index. */
    int start(int index) {
        return origin[index];
    }

    /** Offset in the original behind the last character before the index. */
    int end(int index) {
        return origin[index - 1] + 1;
    }

    /** True where the character begins a line of the original, the text's first line included. */
    boolean beginsLine(int index) {
        for (int i = origin[index] - 1; i >= 0; i--) {
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
    boolean touchesPrevious(int index) {
        return index > 0 && index < length && origin[index] == origin[index - 1] + 1;
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
