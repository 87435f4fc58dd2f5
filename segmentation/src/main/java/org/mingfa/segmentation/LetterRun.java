package org.mingfa.segmentation;

import java.util.List;

/** Runs of letters and digits that are not Chinese: iphone15, é. */
final class LetterRun {

    /** Engines refuse terms of tens of thousands of bytes; nothing longer than this is a word. */
    private static final int LONGEST = 64;

    private LetterRun() {}

    /** Adds the run that starts at i, in pieces when it is very long, and returns its end. */
    static int tokenize(IndexText text, int start, int limit, List<Token> tokens) {
        int from = start;
        int end = text.next(start);
        boolean marked = false;
        while (end < limit) {
            CharacterFolding.Kind kind = text.kind(end);
            if (kind != CharacterFolding.Kind.LETTER
                    && kind != CharacterFolding.Kind.DIGIT
                    && kind != CharacterFolding.Kind.MARK) {
                break;
            }
            if (end - from >= LONGEST) {
                tokens.add(marked ? text.composed(from, end) : text.token(from, end));
                from = end;
                marked = false;
            }
            marked |= kind == CharacterFolding.Kind.MARK;
            end = text.next(end);
        }
        tokens.add(marked ? text.composed(from, end) : text.token(from, end));
        return end;
    }
}
