package org.mingfa.segmentation;

import java.text.Normalizer;
import java.util.Arrays;
import org.mingfa.segmentation.CharacterFolding.Kind;

/** A text in the form of the index, in which every character knows its place in the text as it was given. */
final class FoldedText {

    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    static FoldedText of(String text) {
        Folder folder = new Folder(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            char simple = CharacterFolding.fold(c);
            if (pair) {
                folder.append(CharacterFolding.expansion(text.codePointAt(i)), i, i + 2);
            } else if (simple == CharacterFolding.SPECIAL) {
                folder.append(CharacterFolding.expansion(c), i, i + 1);
            } else if (simple != CharacterFolding.DROPPED) {
                folder.append(simple, i, i + 1);
            }
            i += pair ? 2 : 1;
        }
        return folder.done();
    }

    /** The form in the index of a whole word, title or other short text. */
    static String fold(String text) {
        return of(text).folded;
    }

    int length() {
        return folded.length();
    }

    String text() {
        return folded;
    }

    char at(int i) {
        return folded.charAt(i);
    }

    /** What stands at i: a surrogate pair counts as what it encodes. */
    Kind kind(int i) {
        char c = folded.charAt(i);
        return Character.isHighSurrogate(c) ? CharacterFolding.kind(folded.codePointAt(i)) : CharacterFolding.kind(c);
    }

    /** The index behind the code point at i. */
    int next(int i) {
        return i + Character.charCount(folded.codePointAt(i));
    }

    /** A token over folded characters from (inclusive) to end, under its own letters. */
    Token token(int from, int end) {
        return token(folded.substring(from, end), from, end);
    }

    Token token(String term, int from, int end) {
        return new Token(term, starts[from], ends[end - 1]);
    }

    /** As {@link #token}, with letters and combining marks written as one character where there is one. */
    Token composed(int from, int end) {
        String term = folded.substring(from, end);
        return token(Normalizer.normalize(term, Normalizer.Form.NFC), from, end);
    }

    private static final class Folder {
        private char[] chars;
        private int[] starts;
        private int[] ends;
        private int length;

        Folder(int size) {
            chars = new char[size];
            starts = new int[size];
            ends = new int[size];
        }

        void append(String expansion, int start, int end) {
            for (int i = 0; i < expansion.length(); i++) {
                append(expansion.charAt(i), start, end);
            }
        }

        void append(char c, int start, int end) {
            if (length == chars.length) {
                int size = length + (length >> 1) + 16;
                chars = Arrays.copyOf(chars, size);
                starts = Arrays.copyOf(starts, size);
                ends = Arrays.copyOf(ends, size);
            }
            chars[length] = c;
            starts[length] = start;
            ends[length++] = end;
        }

        FoldedText done() {
            return new FoldedText(new String(chars, 0, length), starts, ends);
        }
    }
}
