package org.mingfa.search.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the cases nearest to a pending one have in common: all of them together as one direction over pairs of characters. A
 * case that says little in the words of the question may say much in theirs. A case has no voice in its own matter.
 */
public final class CommonStory {

    private final TextProfile together;
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

    private CommonStory(TextProfile together, Map<String, Double> voices) {
        this.together = together;
        this.voices = voices;
        this.all = voices.values().stream().mapToDouble(weight -> weight).sum();
    }

    /** The story of these cases; voices with nothing told are none. */
    public static CommonStory of(List<Voice> nearest, CaseVocabulary vocabulary) {
        Map<String, Double> voices = new TreeMap<>();
        Map<Integer, Double> sums = new HashMap<>();
        for (Voice voice : nearest) {
            if (voice.length() > 0 && voice.weight() > 0) {
                voices.put(voice.id(), voice.weight());
                PairBag bag = PairBag.together(voice.told());
                for (int i = 0; i < bag.size(); i++) {
                    sums.merge(
                            bag.pair(i),
                            voice.weight() * TextProfile.often(bag.count(i)) / voice.length(),
                            Double::sum);
                }
            }
        }
        int[] pairs = sums.keySet().stream().mapToInt(pair -> pair).sorted().toArray();
        double[] rarities = Arrays.stream(pairs).mapToDouble(vocabulary::rarity).toArray();
        double[] weights = new double[pairs.length];
        Arrays.setAll(weights, i -> sums.getOrDefault(pairs[i], 0.0) * rarities[i]);
        return new CommonStory(TextProfile.weighed(pairs, rarities, weights), voices);
    }

    /** The mean likeness of a case to the others, each by its voice, 0 to 1; 0 where there is no other. */
    public double likeness(String id, List<PairBag> told, double length) {
        double own = voices.getOrDefault(id, 0.0);
        if (length == 0 || all - own <= 0) {
            return 0;
        }
        SectionLikeness sections = new SectionLikeness(together);
        told.forEach(passage -> sections.with(passage, length));
        double with = sections.together(length) * together.length();
        return Math.clamp((with - own) / (all - own), 0, 1);
    }
}
