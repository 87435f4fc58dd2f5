package org.mingfa.text.lexicon;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of the lexicon.
 *
 * @param behind characters behind which it is a part of another word
 * @param before characters before which it is
 */
record Word(String text, String behind, String before) {

    static Word of(String text) {
        return new Word(text, "", "");
    }

    /** A pattern of any of the words, the longest first; it is tried only where one of them begins. */
    static String anyOf(Stream<Word> words) {
        var sorted = words.sorted(Comparator.comparingInt((Word word) -> word.text.length())
                        .reversed()
                        .thenComparing(Word::text))
                .toList();
        String first = sorted.stream()
                .map(word -> word.text.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
        return sorted.stream().map(Word::pattern).collect(Collectors.joining("|", "(?=[" + first + "])(?:", ")"));
    }

    private String pattern() {
        return (behind.isEmpty() ? "" : "(?<![" + behind + "])")
                + text
                + (before.isEmpty() ? "" : "(?![" + before + "])");
    }
}
