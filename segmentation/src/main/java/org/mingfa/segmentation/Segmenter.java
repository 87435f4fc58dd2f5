package org.mingfa.segmentation;

import java.util.List;
import java.util.Set;

/**
 * Cuts text into words and into bigrams of characters. Implementations are safe for use by many threads.
 *
 * <p>Offsets are exact for any Unicode text (surrogates, full width, CRLF): starts never decrease, and every token lies
 * inside the text. Citations, case numbers, law titles and numerals are one word each.
 */
public interface Segmenter {

    /** Words of the text in order of their start; overlapping words (劳动合同 and 劳动, 合同) share their places. */
    List<Token> words(String text);

    /** Those words of a text of an index that are among {@code terms}; quicker than {@link #words}, of which it is a part. */
    default List<Token> occurrences(String text, Set<String> terms) {
        return words(text).stream()
                .filter(token -> terms.contains(token.term()))
                .toList();
    }

    /** Every pair of neighbouring Chinese characters; runs of letters and digits as one token; a lone character alone. */
    List<Token> bigrams(String text);

    /** Name and hash of the dictionary, so that an index and its queries can be seen to use the same. */
    String fingerprint();
}
