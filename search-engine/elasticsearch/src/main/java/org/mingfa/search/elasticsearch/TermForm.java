package org.mingfa.search.elasticsearch;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.Sha256;

/**
 * How a token of ours is written in a field that the cluster cuts at white space. {@code write} gives different terms for
 * different tokens, never with white space and never longer than the tokenizer's limit; {@code read} undoes it except for
 * terms beyond that limit, of which the end is only a checksum.
 */
final class TermForm {

    /** The whitespace tokenizer cuts terms longer than 255 characters in two. */
    private static final int LONGEST = 255;

    private static final int KEPT = 180;
    private static final char MARK = '\u2420'; // SYMBOL FOR SPACE
    private static final int CODE = 4;

    private TermForm() {}

    /** The term as the cluster keeps it. */
    static String write(String term) {
        String written = isPlain(term) ? term : escaped(term);
        return written.length() <= LONGEST ? written : written.substring(0, KEPT) + MARK + Sha256.of(written);
    }

    /** Tokens of a field as one text; each becomes one position. */
    static String write(List<Token> tokens) {
        return tokens.stream().map(token -> write(token.term())).collect(Collectors.joining(" "));
    }

    /** The token that was written as this term. */
    static String read(String written) {
        if (written.indexOf(MARK) < 0 || written.length() == KEPT + 1 + 64) {
            return written;
        }
        StringBuilder term = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == MARK) {
                term.append((char) Integer.parseInt(written, i + 1, i + 1 + CODE, 16));
                i += CODE;
            } else {
                term.append(written.charAt(i));
            }
        }
        return term.toString();
    }

    private static boolean isPlain(String term) {
        return term.chars().noneMatch(TermForm::mustBeEscaped);
    }

    /** White space would cut the term, and half a surrogate pair does not survive UTF-8. */
    private static boolean mustBeEscaped(int c) {
        return c == MARK || Character.isWhitespace(c) || Character.isSurrogate((char) c);
    }

    private static String escaped(String term) {
        StringBuilder written = new StringBuilder(term.length() + 2 * CODE);
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < term.length() && Character.isLowSurrogate(term.charAt(i + 1))) {
                written.append(c).append(term.charAt(++i));
            } else if (mustBeEscaped(c)) {
                written.append(MARK).append(HexFormat.of().toHexDigits((short) c));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }
}
