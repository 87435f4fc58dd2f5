package org.mingfa.segmentation;

/**
 * A piece of a text as it is indexed and searched.
 *
 * @param term the normalised form (half width, lower case, simplified characters), never empty
 * @param start first UTF-16 index in the text that was cut
 * @param end index behind the last one; {@code 0 <= start < end}
 */
public record Token(String term, int start, int end) {

    public Token {
        if (term.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("not a token: '" + term + "' " + start + "-" + end);
        }
    }
}
