package org.mingfa.segmentation;

import java.text.Normalizer;
import org.mingfa.text.table.FoldedText;

/** A text in the form of the index, out of which tokens are cut. */
final class IndexText {

    private final FoldedText folded;

    private IndexText(FoldedText folded) {
        this.folded = folded;
    }

    static IndexText of(String text) {
        return new IndexText(FoldedText.of(text, CharacterFolding::write));
    }

    int length() {
        return folded.length();
    }

    String text() {
        return folded.text();
    }

    char at(int i) {
        return folded.at(i);
    }

    /** What stands at i: a surrogate pair counts as what it encodes. */
    CharacterFolding.Kind kind(int i) {
        char c = folded.at(i);
        return Character.isHighSurrogate(c) ? CharacterFolding.kind(text().codePointAt(i)) : CharacterFolding.kind(c);
    }

    /** The index behind the code point at i. */
    int next(int i) {
        return i + Character.charCount(text().codePointAt(i));
    }

    /** A token over folded characters from (inclusive) to end, under its own letters. */
    Token token(int from, int end) {
        return token(text().substring(from, end), from, end);
    }

    Token token(String term, int from, int end) {
        return new Token(term, folded.start(from), folded.end(end));
    }

    /** As {@link #token}, with letters and combining marks written as one character where there is one. */
    Token composed(int from, int end) {
        return token(Normalizer.normalize(text().substring(from, end), Normalizer.Form.NFC), from, end);
    }
}
