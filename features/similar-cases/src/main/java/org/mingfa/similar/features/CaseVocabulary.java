package org.mingfa.similar.features;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How rare pairs of characters and structural facts are in the cases of a generation. Counted over a sample of its cases:
 * laws would make 原告 and 借款 rare, which in judgments say nothing.
 */
public final class CaseVocabulary {

    private static final int MOST_KEPT = 1 << 16;

    private final BigramFrequencies sections;
    private final int[] factors;
    private final int sampled;
    private final int passages;

    /** How many sampled loans have each value of each facet. */
    private final int[] loans;

    /** {@link #rarity} of what is in so many sections: a question asks for it a hundred thousand times. */
    private final double[] rarities;

    private CaseVocabulary(BigramFrequencies sections, int[] factors, int sampled, int told, int[] loans) {
        this.sections = sections;
        this.factors = factors.clone();
        this.sampled = sampled;
        this.passages = told;
        this.loans = loans.clone();
        this.rarities = new double[Math.min(sampled, MOST_KEPT) + 1];
        Arrays.setAll(rarities, found -> rarityOf(found, sampled));
    }

    /** Counts a sample, case by case. */
    public static final class SampleCounter {
        private final BigramFrequencies sections = new BigramFrequencies(1 << 16);
        private final int[] factors = new int[Factor.all().size()];
        private final int[] loans = new int[LoanFacets.COUNT * LoanFacets.VALUES];
        private int sampled;
        private int passage;

        /** One more section of a case. */
        public SampleCounter section(BigramBag section) {
            sampled++;
            for (int i = 0; i < section.size(); i++) {
                sections.add(section.pair(i), 1);
            }
            return this;
        }

        /** The structural facts of one more passage that tells what happened. */
        public SampleCounter passage(Factors shown) {
            passage++;
            shown.present().forEach(factor -> factors[factor]++);
            return this;
        }

        /** The facets of one more case. */
        public SampleCounter loan(LoanFacets facets) {
            for (int i = 0; i < LoanFacets.COUNT && !facets.isEmpty(); i++) {
                loans[i * LoanFacets.VALUES + facets.value(i)]++;
            }
            return this;
        }

        public CaseVocabulary done() {
            return new CaseVocabulary(sections, factors, sampled, passage, loans);
        }
    }

    /** What was counted, to be kept: pairs ascending with in how many sections each occurs. */
    public record SampleCounts(int sampled, int passages, int[] factors, int[] loans, int[] pairs, int[] sections) {}

    public SampleCounts counts() {
        int[] pairs = sections.pairs();
        return new SampleCounts(
                sampled,
                passages,
                factors.clone(),
                loans.clone(),
                pairs,
                IntStream.of(pairs).map(pair -> (int) sections.get(pair)).toArray());
    }

    /** As it was kept. */
    public static CaseVocabulary of(SampleCounts counted) {
        BigramFrequencies sections = new BigramFrequencies(counted.pairs().length);
        for (int i = 0; i < counted.pairs().length; i++) {
            sections.add(counted.pairs()[i], counted.sections()[i]);
        }
        return new CaseVocabulary(sections, counted.factors(), counted.sampled(), counted.passages(), counted.loans());
    }

    /** Logarithm of how rare a pair is; what the sample lacks is as rare as what it has once. */
    double rarity(int pair) {
        float found = sections.get(pair);
        return found < rarities.length ? rarities[(int) found] : rarityOf(found, sampled);
    }

    /**
     * How rare a word is, by the rarest of its pairs; 0 where the sample lacks one of them, for what it lacks is mostly of
     * names, and of a word of one character.
     */
    public double rarity(String word) {
        double rarest = 0;
        for (int i = 0; i + 1 < word.length(); i++) {
            int pair = BigramFrequencies.pair(word.charAt(i), word.charAt(i + 1));
            if (!knows(pair)) {
                return 0;
            }
            rarest = Math.max(rarest, rarity(pair));
        }
        return rarest;
    }

    /** The same of a structural fact, by its place in the table. */
    double rarityOfFactor(int factor) {
        return rarityOf(factors[factor], passages);
    }

    /** How little a value of a facet of loans is to be expected: minus the logarithm of its share. Greater than 0. */
    double informationContent(int facet, int value) {
        int at = facet * LoanFacets.VALUES;
        int all = 0;
        for (int i = 0; i < LoanFacets.VALUES; i++) {
            all += loans[at + i];
        }
        return -Math.log((loans[at + value] + 0.5) / (all + 1));
    }

    private static double rarityOf(double found, double all) {
        double held = Math.max(1, found);
        return Math.log(1 + (all - Math.min(all, held) + 0.5) / (held + 0.5));
    }

    /** Whether the sample has the pair: what it lacks is mostly of names. */
    boolean knows(int pair) {
        return sections.get(pair) > 0;
    }

    /** Length of a text as a direction over its pairs; 0 where it has none. */
    public double length(BigramBag text) {
        double squares = 0;
        for (int i = 0; i < text.size(); i++) {
            double weight = TextProfile.often(text.count(i)) * rarity(text.pair(i));
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }
}
