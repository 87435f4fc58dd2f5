package org.mingfa.publication.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.table.TextResource;

/**
 * What the tagger sees at each character of a sentence: the characters around it, their kinds, how often they stand side by side, and
 * whether a name that is known already stands there. Every feature is a bucket of a hash table.
 */
public final class NameFeatures {

    /** Buckets of the table. */
    public static final int BUCKETS = 1 << 19;
    /** Features at one character. */
    public static final int COUNT = 34;

    private static final int BEYOND = 0xFFFF;
    private static final int PART = 3;
    private static final int KINDS_BEFORE = 3;
    private static final int KINDS_BEHIND = 4;

    private static final Set<String> WORDS = dictionary("words.txt");
    /** No feature: the weights were learned without them. */
    private static final Set<String> RARE_WORDS = dictionary("rare-words.txt");

    private NameFeatures() {}

    /**
     * The features of a sentence, {@link #COUNT} for each character, one character after the other.
     *
     * @param known names that are known to be somebody's, from the roll of the judgment
     * @param pairs how often characters stand side by side elsewhere
     */
    public static int[] of(String sentence, Collection<String> known, NamePairs pairs) {
        int length = sentence.length();
        int[] state = states(sentence, known);
        int[] words = words(sentence);
        int[] features = new int[length * COUNT];
        for (int at = 0; at < length; at++) {
            int a = character(sentence, at - 3);
            int b = character(sentence, at - 2);
            int c = character(sentence, at - 1);
            int d = character(sentence, at);
            int e = character(sentence, at + 1);
            int f = character(sentence, at + 2);
            int g = character(sentence, at + 3);
            int here = state[at + 1];
            int states = state[at] * 49 + here * 7 + state[at + 2];
            int near = pairs.level(c, d) << 2 | pairs.level(d, e);
            int levels = pairs.level(b, c) << 6 | near << 2 | pairs.level(e, f);
            int[] values = {
                d,
                c,
                e,
                b,
                f,
                a,
                g,
                pair(c, d),
                pair(d, e),
                pair(b, c),
                pair(e, f),
                pair(c, e),
                pair(a, b),
                pair(f, g),
                triple(b, c, d),
                triple(c, d, e),
                triple(d, e, f),
                triple(a, b, c),
                triple(e, f, g),
                triple(b, c, e),
                triple(c, e, f),
                triple(states, c, e),
                triple(states, b, c),
                triple(states, e, f),
                states,
                kinds(sentence, at),
                words[at],
                pair(words[at], here),
                pair(words[at], c),
                pair(words[at], f),
                levels,
                pair(levels, pairs.level(a, b) << 2 | pairs.level(f, g)),
                pair(levels, here),
                triple(near, d, words[at])
            };
            for (int i = 0; i < COUNT; i++) {
                features[at * COUNT + i] = bucket(i, values[i]);
            }
        }
        return features;
    }

    private static Set<String> dictionary(String resource) {
        return new TextResource(NameFeatures.class, resource)
                .words().stream().flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isWord(String characters) {
        return WORDS.contains(characters) || RARE_WORDS.contains(characters);
    }

    private static int pair(int first, int second) {
        return first * 65_599 + second;
    }

    private static int triple(int first, int second, int third) {
        return pair(pair(first, second), third);
    }

    private static int bucket(int feature, int value) {
        int hash = (value ^ feature * 0x9E3779B9) * 0x85EBCA6B;
        hash ^= hash >>> 15;
        hash *= 0xC2B2AE35;
        return (hash ^ hash >>> 16) & BUCKETS - 1;
    }

    /** A digit stands for all of them, and a letter. */
    private static int character(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return BEYOND;
        }
        char c = text.charAt(at);
        return Character.isDigit(c) ? '0' : c < 0x250 && Character.isLetter(c) ? 'a' : c;
    }

    /** For each character which words of two and three characters cover it or stand beside it, a bit for each. */
    private static int[] words(String sentence) {
        int length = sentence.length();
        boolean[] two = new boolean[length + 5];
        boolean[] three = new boolean[length + 5];
        for (int at = 0; at + 2 <= length; at++) {
            two[at + 2] = WORDS.contains(sentence.substring(at, at + 2));
            three[at + 2] = at + 3 <= length && WORDS.contains(sentence.substring(at, at + 3));
        }
        int[] words = new int[length];
        for (int at = 0; at < length; at++) {
            int bits = 0;
            for (int i = at; i < at + 5; i++) {
                bits = bits << 1 | (two[i] ? 1 : 0);
            }
            for (int i = at; i < at + 3; i++) {
                bits = bits << 1 | (three[i] ? 1 : 0);
            }
            words[at] = bits;
        }
        return words;
    }

    private static int kinds(String text, int at) {
        int kinds = 0;
        for (int i = at - KINDS_BEFORE; i <= at + KINDS_BEHIND; i++) {
            int c = character(text, i);
            int kind = c == BEYOND ? 0 : c == '0' ? 1 : c == 'a' ? 2 : c >= 0x4e00 && c <= 0x9fff ? 3 : 4;
            kinds = kinds * 5 + kind;
        }
        return kinds;
    }

    /**
     * For each character, and one beyond either end: 0 where no known name stands, 1 where one begins, 2 inside, 3 where it ends; 4 to 6
     * the same of what somebody of such a name may be called by.
     */
    private static int[] states(String sentence, Collection<String> known) {
        int[] states = new int[sentence.length() + 2];
        for (String name : known) {
            NameForms.of(name).forEach(part -> mark(sentence, part, PART, states));
        }
        known.forEach(name -> mark(sentence, name, 0, states));
        return states;
    }

    private static void mark(String sentence, String name, int kind, int[] states) {
        for (int at = sentence.indexOf(name); at >= 0 && name.length() > 1; at = sentence.indexOf(name, at + 1)) {
            Arrays.fill(states, at + 1, at + name.length() + 1, kind + 2);
            states[at + 1] = kind + 1;
            states[at + name.length()] = kind + 3;
        }
    }
}
