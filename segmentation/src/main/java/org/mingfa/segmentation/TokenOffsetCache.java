package org.mingfa.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of texts stand that are asked for again whenever they are shown: what people find are the same articles over
 * and over. Keeps between one and two times so many characters: when the younger half is full, the older is forgotten.
 *
 * <p>For texts of an index alone; a question is a person's own words and is not kept.
 */
final class TokenOffsetCache {

    /** Some 22 MB for both halves. */
    private static final int CHARACTERS = 1_000_000;

    private final int most;
    private volatile Half young = new Half();
    private volatile Half old = new Half();

    TokenOffsetCache() {
        this(CHARACTERS);
    }

    /**
     * A memory.
     *
     * @param most characters that a half holds
     */
    TokenOffsetCache(int most) {
        this.most = most;
    }

    /** A half, and how many characters are in it; threads that add at once may count a text twice, never not. */
    private static final class Half {
        private final ConcurrentHashMap<String, WordPlaces> places = new ConcurrentHashMap<>();
        private final AtomicLong characters = new AtomicLong();
    }

    /** The places of the words of a text, which is cut only if they are not remembered. */
    WordPlaces of(String text, Function<String, WordPlaces> cut) {
        Half half = young;
        WordPlaces known = half.places.get(text);
        if (known != null) {
            return known;
        }
        known = old.places.get(text);
        WordPlaces places = known == null ? cut.apply(text) : known;
        half.places.put(text, places);
        if (half.characters.addAndGet(text.length()) > most) {
            turn(half);
        }
        return places;
    }

    private synchronized void turn(Half full) {
        if (young == full) {
            old = full;
            young = new Half();
        }
    }

    /** Texts that are remembered now; some of them in both halves. */
    int size() {
        return young.places.size() + old.places.size();
    }

    /**
     * Which words a text has and where, in twelve bytes a word: its hash and two places. Two words with one hash of 64 bits would
     * be taken for each other; among a million million questions none finds such two.
     */
    static final class WordPlaces {

        /** The golden ratio scatters what is multiplied by it (Knuth, volume 3, 6.4). */
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final long[] words;
        private final char[] starts;
        private final char[] ends;

        /** Of a text of at most 65,535 characters. */
        WordPlaces(List<Token> tokens) {
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
            Wanted wanted = new Wanted(terms);
            List<Token> found = new ArrayList<>();
            for (int at = 0; at < words.length; at++) {
                String term = wanted.find(words[at]);
                if (term != null) {
                    found.add(new Token(term, starts[at], ends[at]));
                }
            }
            return found;
        }
    }

    /** Terms by their hashes, with so much room that what is not among them is known at once. */
    private static final class Wanted {

        private static final int ROOM = 4;

        private final long[] hashes;
        private final @Nullable String[] terms;

        Wanted(Set<String> wanted) {
            hashes = new long[Math.max(ROOM, Integer.highestOneBit(wanted.size()) * 2 * ROOM)];
            terms = new String[hashes.length];
            for (String term : wanted) {
                long hash = WordPlaces.hash(term);
                int place = (int) hash & hashes.length - 1;
                while (terms[place] != null) {
                    place = place + 1 & hashes.length - 1;
                }
                hashes[place] = hash;
                terms[place] = term;
            }
        }

        @Nullable
        String find(long hash) {
            int place = (int) hash & hashes.length - 1;
            while (terms[place] != null && hashes[place] != hash) {
                place = place + 1 & hashes.length - 1;
            }
            return terms[place];
        }
    }
}
