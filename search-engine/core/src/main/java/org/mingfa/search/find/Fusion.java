package org.mingfa.search.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.mingfa.search.index.Ranking;

/**
 * Reciprocal rank fusion (Cormack, Clarke, Buettcher 2009): a passage's score is the sum over the lists of weight / (20 +
 * rank). Fused block by block of {@link #BLOCK} ranks, so that a longer list only adds to the end of the shorter one and
 * pages never overlap.
 */
final class Fusion {

    static final int BLOCK = 200;
    private static final double SMOOTHING = 20;

    private static final Comparator<Fused> BEST_FIRST =
            Comparator.comparingDouble(Fused::score).reversed().thenComparing(Fused::id);

    private Fusion() {}

    /** A passage, its fused score and the kind of list that ranked it best. */
    record Fused(String id, double score, Leg.Kind bestIn) {}

    /** A ranked list with the weight of its votes. */
    record Leg(Kind kind, double weight, Ranking ranking) {
        /** What a list went by. */
        enum Kind {
            WORDS,
            BIGRAMS,
            VECTORS
        }
    }

    /**
     * The lists as one.
     *
     * @param prior by passage id, a factor between 0 and 1 for its score
     */
    static List<Fused> fuse(List<Leg> legs, ToDoubleFunction<String> prior) {
        int longest = legs.stream()
                .mapToInt(leg -> leg.ranking().entries().size())
                .max()
                .orElse(0);
        List<Fused> fused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int from = 0; from < longest; from += BLOCK) {
            List<Fused> block = block(legs, from, seen, prior);
            block.forEach(entry -> seen.add(entry.id()));
            fused.addAll(block);
        }
        return fused;
    }

    private static List<Fused> block(List<Leg> legs, int from, Set<String> seen, ToDoubleFunction<String> prior) {
        Map<String, Fused> block = new HashMap<>();
        for (Leg leg : legs) {
            List<Ranking.Entry> entries = leg.ranking().entries();
            for (int rank = from; rank < Math.min(from + BLOCK, entries.size()); rank++) {
                String id = entries.get(rank).id();
                if (!seen.contains(id)) {
                    double score = prior.applyAsDouble(id) * leg.weight() / (SMOOTHING + rank + 1);
                    block.merge(id, new Fused(id, score, leg.kind()), Fusion::sum);
                }
            }
        }
        return block.values().stream().sorted(BEST_FIRST).toList();
    }

    private static Fused sum(Fused a, Fused b) {
        return new Fused(a.id(), a.score() + b.score(), a.score() >= b.score() ? a.bestIn() : b.bestIn());
    }
}
