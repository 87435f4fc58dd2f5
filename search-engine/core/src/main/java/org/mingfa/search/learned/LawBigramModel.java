package org.mingfa.search.learned;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingfa.text.document.WorkKey;

/**
 * In which pairs of characters people ask about which law, held or not. Tells a question about law from other talk, and one
 * about a law that is not held from one about a law that is (naive Bayes, smoothed towards what all laws have in common).
 *
 * @param questions how many questions each law had, in the order in which pairs count them
 * @param counts of a pair: place of a law, number of its questions with the pair, and so on in turn
 */
public record LawBigramModel(List<AskedLaw> questions, Map<String, int[]> counts) {

    public static final LawBigramModel NONE = new LawBigramModel(List.of(), Map.of());

    /** A pair that a law's questions lack counts as if this many questions had it as often as those of all laws. */
    private static final double SMOOTHING = 20;

    /** Some laws have many more questions here than life has: how many they are counts half. */
    private static final double PRIOR = 0.5;

    /** Keeps the odds finite where all or nothing is held. */
    private static final double LEAST = 0.01;

    /** A law and how many questions about it were counted. */
    public record AskedLaw(WorkKey work, int questions) {}

    public LawBigramModel {
        questions = List.copyOf(questions);
        counts = Collections.unmodifiableMap(new HashMap<>(counts));
    }

    /** The share of the pairs in which people ask about law; 0 where there are none. */
    public double familiarity(Collection<String> pairs) {
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream().filter(counts::containsKey).count() / pairs.size();
    }

    /** Log-odds that the law asked about is one of those; 0 where nothing was counted. */
    public double logOddsHeld(Collection<String> pairs, Predicate<WorkKey> isHeld) {
        if (questions.isEmpty()) {
            return 0;
        }
        double[] likelihood = likelihood(pairs);
        double most = Arrays.stream(likelihood).max().orElse(0);
        double all = 0;
        double held = 0;
        for (int law = 0; law < likelihood.length; law++) {
            double share = Math.exp(likelihood[law] - most);
            all += share;
            held += isHeld.test(questions.get(law).work()) ? share : 0;
        }
        return Math.log((held / all + LEAST) / (1 - held / all + LEAST));
    }

    private double[] likelihood(Collection<String> pairs) {
        double total = questions.stream().mapToInt(AskedLaw::questions).sum();
        double[] likelihood = new double[questions.size()];
        int known = 0;
        for (String pair : pairs) {
            int[] found = counts.get(pair);
            if (found != null) {
                known++;
                add(found, total, likelihood);
            }
        }
        for (int law = 0; law < likelihood.length; law++) {
            int asked = questions.get(law).questions();
            likelihood[law] += PRIOR * Math.log(asked / total) - known * Math.log1p(asked / SMOOTHING);
        }
        return likelihood;
    }

    /** What a pair says for the laws whose questions have it. */
    private static void add(int[] found, double total, double[] likelihood) {
        double everywhere = 0;
        for (int i = 1; i < found.length; i += 2) {
            everywhere += found[i];
        }
        for (int i = 0; i < found.length; i += 2) {
            likelihood[found[i]] += Math.log1p(found[i + 1] * total / (SMOOTHING * everywhere));
        }
    }
}
