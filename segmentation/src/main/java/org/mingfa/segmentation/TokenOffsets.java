package org.mingfa.segmentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words a text has and where, in twelve bytes a word: its hash and two places. Two words with one hash of 64 bits would
 * be taken for each other; among a million million questions none finds such two.
 */
final class TokenOffsets {

    /** The golden ratio scatters what is multiplied by it (Knuth, volume 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] words;
    private final char[] starts;
    private final char[] ends;

    /** Of a text of at most 65,535 characters. */
    TokenOffsets(List<Token> tokens) {
        words = new long[tokens.size()];
        starts = new char[tokens.size()];
        ends = new char[tokens.size()];
        for (int at = 0; at < words.length; at++) {
            Token token = tokens.get(at);
            words[at] = hash(token.term());
            starts[at] = (char) token.start();
            ends[at] = (char) token.end();
        }
    }

    private static long hash(String word) {
        long hash = word.length();
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        return hash;
    }

    /** Those that are among the terms, in the order of the text. */
    List<Token> among(Set<String> terms) {
        Map<Long, String> byHash = HashMap.newHashMap(terms.size());
        terms.forEach(term -> byHash.put(hash(term), term));
        List<Token> found = new ArrayList<>();
        for (int at = 0; at < words.length; at++) {
            String term = byHash.get(words[at]);
            if (term != null) {
                found.add(new Token(term, starts[at], ends[at]));
            }
        }
        return found;
    }
}
