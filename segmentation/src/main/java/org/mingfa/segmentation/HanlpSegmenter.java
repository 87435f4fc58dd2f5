package org.mingfa.segmentation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The segmenter of both engines: HanLP's dictionary, our legal vocabulary, and expressions of law recognised before it.
 *
 * <p>The same text gives the same tokens from any thread, whatever was cut before.
 */
public final class HanlpSegmenter implements Segmenter {

    /** Of a text of so many characters all words are found once; in a longer one only what is asked for, each time. */
    private static final int REMEMBERED = 4_000;

    /** Characters of all texts whose words are remembered: some 22 MB. */
    private static final int CHARACTERS = 2_000_000;

    private final LawTitles titles;
    private final Vocabulary vocabulary;
    private final WordParts parts;
    private final String fingerprint;

    /** For texts of an index alone, which are shown over and over; a question is a person's own words and is not kept. */
    private final LoadingCache<String, WordPlaces> remembered = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String text, WordPlaces places) -> text.length())
            .executor(Runnable::run)
            .build(text -> new WordPlaces(words(text)));

    /** With the titles that ship with this module. */
    public HanlpSegmenter() {
        this(List.of());
    }

    /** With further titles of laws, full or short, such as those of the corpus that is to be indexed. */
    public HanlpSegmenter(Collection<String> titles) {
        this.titles = new LawTitles(titles);
        this.vocabulary = new Vocabulary(this.titles);
        this.parts = new WordParts(vocabulary);
        this.fingerprint = DictionaryFingerprint.of(titles);
    }

    @Override
    public List<Token> words(String text) {
        return new WordCut(IndexText.of(text), titles, vocabulary, parts).tokens();
    }

    @Override
    public List<Token> occurrences(String text, Set<String> terms) {
        if (text.length() <= REMEMBERED) {
            return remembered.get(text).among(terms);
        }
        List<String> written = new ArrayList<>(terms);
        terms.forEach(term -> written.addAll(titles.wordsFor(term)));
        return new WordCut(IndexText.of(text), titles, vocabulary, parts, written)
                .tokens().stream().filter(token -> terms.contains(token.term())).toList();
    }

    @Override
    public List<Token> bigrams(String text) {
        return BigramCut.tokens(IndexText.of(text));
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
