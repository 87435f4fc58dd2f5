package org.mingfa.similar.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingfa.search.passage.Passage.CasePassage;

/** Finds which sentences of a decided case say what sentences of the pending one say. Reads the pending text once. */
public final class SentencePairs {

    private static final String ENDS = "。；！？\n";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    private static final int MOST_SENTENCES = 80;

    /** Below this two sentences share words that any case has. */
    private static final double LEAST = 0.15;

    private final CaseVocabulary vocabulary;
    private final List<Sentence> pending;
    private final SentenceTable table;

    private record Sentence(String text, TextProfile profile) {}

    public SentencePairs(String pending, CaseVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.pending = sentences(pending, MOST_SENTENCES);
        this.table =
                new SentenceTable(this.pending.stream().map(Sentence::profile).toList());
    }

    private List<Sentence> sentences(String text, int most) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length() && sentences.size() < most) {
            int end = from;
            while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            end = Math.min(end + 1, text.length());
            String sentence = text.substring(from, end).strip();
            if (sentence.length() >= SHORTEST) {
                String shown = sentence.substring(0, Math.min(LONGEST, sentence.length()));
                sentences.add(new Sentence(shown, TextProfile.of(shown, vocabulary)));
            }
            from = end;
        }
        return sentences;
    }

    /** The nearest pairs, no sentence twice, best first. */
    public List<SentencePair> in(List<CasePassage> passages, int most) {
        List<SentencePair> pairs = new ArrayList<>();
        for (CasePassage passage : passages) {
            for (Sentence decided : sentences(passage.text(), Integer.MAX_VALUE)) {
                double[] likeness = table.likeness(decided.profile());
                for (int i = 0; i < likeness.length; i++) {
                    if (likeness[i] >= LEAST) {
                        pairs.add(new SentencePair(pending.get(i).text(), decided.text(), passage, likeness[i]));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((SentencePair pair) -> -pair.score())
                .thenComparing(SentencePair::pending)
                .thenComparing(SentencePair::decided));
        return apart(pairs, most);
    }

    private static List<SentencePair> apart(List<SentencePair> pairs, int most) {
        Set<String> used = new HashSet<>();
        List<SentencePair> chosen = new ArrayList<>();
        for (SentencePair pair : pairs) {
            boolean free = !used.contains("p" + pair.pending()) && !used.contains("d" + pair.decided());
            if (free && chosen.size() < most) {
                used.add("p" + pair.pending());
                used.add("d" + pair.decided());
                chosen.add(pair);
            }
        }
        return chosen;
    }
}
