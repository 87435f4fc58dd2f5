package org.mingfa.search.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.catalogue.ListedLaw;
import org.mingfa.search.index.Ranking;

/**
 * Several ranked lists as one. Fused block by block of {@link #BLOCK} ranks, so that a longer list only adds to the end
 * of the shorter one and pages never overlap.
 */
final class Fusion {

    static final int BLOCK = 200;
    private static final double BEHIND = 0.5;

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
            VECTORS,
            /** The words of people who asked for the article before. */
            LAY_TERMS
        }
    }

    /** The score of a passage by its votes. */
    @FunctionalInterface
    interface Scoring {
        double score(String id, Votes votes);
    }

    /**
     * How much a passage counts beside others that answer as well. A decision that amends or repeals repeats the words of
     * the law that it changes: the law itself is what people look for, so the decision stands behind it.
     */
    static double standing(@Nullable ListedLaw law) {
        return law != null && law.amends() ? BEHIND : 1;
    }

    static List<Fused> fuse(List<Leg> legs, Scoring scoring) {
        int longest = legs.stream()
                .mapToInt(leg -> leg.ranking().entries().size())
                .max()
                .orElse(0);
        List<Fused> fused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int from = 0; from < longest; from += BLOCK) {
            List<Fused> block = block(legs, from, seen, scoring);
            block.forEach(entry -> seen.add(entry.id()));
            fused.addAll(block);
        }
        return fused;
    }

    private static List<Fused> block(List<Leg> legs, int from, Set<String> seen, Scoring scoring) {
        List<Fused> block = new ArrayList<>();
        votes(legs, from).forEach((id, votes) -> {
            if (!seen.contains(id)) {
                block.add(new Fused(id, scoring.score(id, votes), votes.bestIn()));
            }
        });
        block.sort(BEST_FIRST);
        return block;
    }

    /** Who voted for what in one block of every list. */
    static Map<String, Votes> votes(List<Leg> legs, int from) {
        Map<String, Votes> block = new HashMap<>();
        for (Leg leg : legs) {
            List<Ranking.Entry> entries = leg.ranking().entries();
            for (int rank = from; rank < Math.min(from + BLOCK, entries.size()); rank++) {
                Ranking.Entry entry = entries.get(rank);
                block.computeIfAbsent(entry.id(), id -> new Votes(legs)).take(leg.kind(), rank, entry.score());
            }
        }
        return block;
    }
}
