package org.mingfa.segmentation;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** HanLP's general dictionary and our legal terms, fixed once built; HanLP's own user dictionary stays out of it. */
final class Vocabulary {

    /** About the rank of a usual noun in HanLP's counts, so that a term does not tear 和|解除 into 和解|除. */
    private static final int TERM_FREQUENCY = 1000;

    private final Set<String> listed = new HashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final Segment cutter;

    Vocabulary(LawTitles titles) {
        WordLists.DICTIONARY.forEach(list -> list.words().forEach(term -> listed.add(TermNormalizer.normalize(term))));
        terms.addAll(listed);
        terms.addAll(titles.words());
        cutter = cutter();
    }

    private Segment cutter() {
        TreeMap<String, CoreDictionary.Attribute> entries = new TreeMap<>();
        terms.forEach(term -> entries.put(term, new CoreDictionary.Attribute(Nature.n, TERM_FREQUENCY)));
        DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
        trie.build(entries);
        return new ViterbiSegment()
                .enableCustomDictionary(new DynamicCustomDictionary(trie, null, null))
                .enableCustomDictionaryForcing(true)
                .enableAllNamedEntityRecognize(false)
                .enablePartOfSpeechTagging(false);
    }

    /** Whether a run of characters is a word, general or legal. */
    boolean contains(String word) {
        return terms.contains(word) || CoreDictionary.contains(word);
    }

    /** Whether a word stands in one of our lists of terms. */
    boolean lists(String word) {
        return listed.contains(word);
    }

    /** How often HanLP's corpus has the word; our terms count as usual nouns, unknown words as 0. */
    int frequency(String word) {
        int general = CoreDictionary.getTermFrequency(word);
        return terms.contains(word) ? Math.max(general, TERM_FREQUENCY) : general;
    }

    /** The lengths of the words of a run of Chinese characters, which add up to its length. */
    int[] segment(String run) {
        int[] lengths = cutter.seg(run.toCharArray()).stream()
                .mapToInt(term -> term.word.length())
                .toArray();
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        if (sum != run.length()) {
            throw new IllegalStateException("HanLP lost characters of " + run);
        }
        return lengths;
    }
}
