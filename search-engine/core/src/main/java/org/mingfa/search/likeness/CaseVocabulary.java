package org.mingfa.search.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking.Entry;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.CaseSection.Part;

/**
 * How rare pairs of characters are in the cases of a generation. Counted over a sample of its sections, the same sample on
 * every engine: laws would make 原告 and 借款 rare, which in judgments say nothing.
 */
public final class CaseVocabulary {

    private static final List<Part> PARTS = List.of(Part.CLAIM, Part.FACTS, Part.REASONING, Part.OTHER);
    private static final int SAMPLE_OF_A_PART = 1_000;

    private final PairCounts sections;
    private final int[] factors = new int[Factor.all().size()];
    private final int sampled;

    CaseVocabulary(List<String> texts) {
        this.sections = new PairCounts(1 << 16);
        this.sampled = texts.size();
        for (String text : texts) {
            for (int pair : PairCounts.of(text).pairs()) {
                sections.add(pair, 1);
            }
            Factors.in(text).present().forEach(factor -> factors[factor]++);
        }
    }

    /** Reads a sample of the cases of an index. */
    public static CaseVocabulary of(LegalIndex index) {
        List<String> texts = new ArrayList<>();
        for (Part part : PARTS) {
            Filter filter = Filter.NONE
                    .and(KeywordField.KIND, Set.of(PassageKind.CASE.name()))
                    .and(KeywordField.PART, Set.of(part.label()));
            List<String> ids = index
                    .rank(new RankRequest(new Query.All(), filter, Order.POSITION, RankRequest.DEEPEST))
                    .entries()
                    .stream()
                    .map(Entry::id)
                    .toList();
            index.passages(sample(ids)).stream().map(Passage::text).forEach(texts::add);
        }
        return new CaseVocabulary(texts);
    }

    private static List<String> sample(List<String> ids) {
        List<String> sample = new ArrayList<>();
        double step = Math.max(1, (double) ids.size() / SAMPLE_OF_A_PART);
        for (double at = 0; at < ids.size(); at += step) {
            sample.add(ids.get((int) at));
        }
        return sample;
    }

    /** Logarithm of how rare a pair is; what the sample lacks is as rare as what it has once. */
    double rarity(int pair) {
        return rarityOf(sections.get(pair));
    }

    /** The same of a structural fact, by its place in the table. */
    double rarityOfFactor(int factor) {
        return rarityOf(factors[factor]);
    }

    private double rarityOf(double found) {
        double held = Math.max(1, found);
        return Math.log(1 + (sampled - Math.min(sampled, held) + 0.5) / (held + 0.5));
    }

    /** Whether the sample has the pair: what it lacks is mostly of names. */
    boolean knows(int pair) {
        return sections.get(pair) > 0;
    }
}
