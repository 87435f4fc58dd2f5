package org.mingfa.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.segmentation.CharacterFolding.Kind;

/** Cuts a text into pairs of neighbouring Chinese characters, and other letters into runs. */
final class BigramCut {

    private BigramCut() {}

    static List<Token> tokens(IndexText text) {
        List<Token> tokens = new ArrayList<>(text.length());
        int i = 0;
        while (i < text.length()) {
            Kind kind = text.kind(i);
            i = switch (kind) {
                case HAN -> pairs(text, i, tokens);
                case LETTER, DIGIT -> LetterRun.cut(text, i, text.length(), tokens);
                case SIGN -> {
                    tokens.add(text.token(i, text.next(i)));
                    yield text.next(i);
                }
                case MARK, GAP -> text.next(i);
            };
        }
        return tokens;
    }

    /** Adds the pairs of the run that starts at i, and returns its end. */
    private static int pairs(IndexText text, int start, List<Token> tokens) {
        int first = start;
        int second = text.next(start);
        if (second == text.length() || text.kind(second) != Kind.HAN) {
            tokens.add(text.token(first, second));
            return second;
        }
        while (second < text.length() && text.kind(second) == Kind.HAN) {
            int end = text.next(second);
            tokens.add(text.token(first, end));
            first = second;
            second = end;
        }
        return second;
    }
}
