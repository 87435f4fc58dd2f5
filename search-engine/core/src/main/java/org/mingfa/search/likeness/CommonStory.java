package org.mingfa.search.likeness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the cases nearest to a pending one have in common: all of them together as one direction over pairs of characters. A
 * case that says little in the words of the question may say much in theirs. A case has no voice in its own matter.
 */
public final class CommonStory {

    private static final int ROOM = 1 << 13;

    /** Of each pair what all voices give to a text in which it occurs once. */
    private final PairCounts together;

    private final Map<String, Double> voices;
    private final double all;

    /**
     * One of the nearest.
     *
     * @param told what happened, by passage
     * @param length of all that, as the vocabulary measures it
     * @param weight of its voice, greater than 0
     */
    public record Voice(String id, List<PairBag> told, double length, double weight) {
        public Voice {
            told = List.copyOf(told);
        }
    }

    private CommonStory(PairCounts together, Map<String, Double> voices) {
        this.together = together;
        this.voices = voices;
        this.all = voices.values().stream().mapToDouble(weight -> weight).sum();
    }

    /** The story of these cases; voices with nothing told are none. */
    public static CommonStory of(List<Voice> nearest, CaseVocabulary vocabulary) {
        Map<String, Double> voices = new TreeMap<>();
        PairCounts sums = new PairCounts(ROOM);
        for (Voice voice : nearest) {
            if (voice.length() > 0 && voice.weight() > 0) {
                voices.put(voice.id(), voice.weight());
                PairBag bag = PairBag.together(voice.told());
                for (int i = 0; i < bag.size(); i++) {
                    double rarity = vocabulary.rarity(bag.pair(i));
                    double share = TextProfile.often(bag.count(i)) * rarity * rarity / voice.length();
                    sums.add(bag.pair(i), (float) (voice.weight() * share));
                }
            }
        }
        return new CommonStory(sums, voices);
    }

    /** The mean likeness of a case to the others, each by its voice, 0 to 1; 0 where there is no other. */
    public double likeness(String id, List<PairBag> told, double length) {
        double own = voices.getOrDefault(id, 0.0);
        if (length == 0 || all - own <= 0) {
            return 0;
        }
        PairCounts counts = new PairCounts(told.stream().mapToInt(PairBag::size).sum());
        for (PairBag passage : told) {
            for (int i = 0; i < passage.size(); i++) {
                counts.add(passage.pair(i), passage.count(i));
            }
        }
        return Math.clamp((counts.weighed(together) / length - own) / (all - own), 0, 1);
    }
}
