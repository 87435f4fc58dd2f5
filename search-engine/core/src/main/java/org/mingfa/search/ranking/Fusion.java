package org.mingfa.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.PassageFacts;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.text.version.CatalogueVersion;

/**
 * Several ranked lists as one. Fused block by block of {@link #BLOCK} ranks, so that a longer list only adds to the end
 * of the shorter one and pages never overlap.
 */
public final class Fusion {

    public static final int BLOCK = 200;
    private static final double BEHIND = 0.5;

    private static final Comparator<FusedPassage> BEST_FIRST = (one, other) -> {
        int order = Double.compare(other.score(), one.score());
        return order == 0 ? one.id().compareTo(other.id()) : order;
    };

    private Fusion() {}

    /**
     * A passage, its fused score and the kind of list that ranked it best.
     *
     * @param support what the lists say of it, for who judges the hit
     */
    public record FusedPassage(PassageFacts passage, double score, RankedList.Kind bestIn, ListSupport support) {
        public String id() {
            return passage.id();
        }
    }

    /** The score of a passage by its ranks. */
    @FunctionalInterface
    interface ScoreFunction {
        double score(Ranks ranks);
    }

    /**
     * How much a passage counts beside others that answer as well. A decision that amends or repeals repeats the words of
     * the law that it changes: the law itself is what people look for, so the decision stands behind it.
     */
    static double prior(@Nullable CatalogueVersion law) {
        return law != null && law.amends() ? BEHIND : 1;
    }

    static List<FusedPassage> fuse(PassageFactsCache passages, RankedLists lists, ScoreFunction scoring) {
        int longest = lists.all().stream()
                .mapToInt(list -> list.ranking().entries().size())
                .max()
                .orElse(0);
        List<FusedPassage> fused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int from = 0; from < longest; from += BLOCK) {
            List<FusedPassage> block = block(ranks(passages, lists, from), seen, scoring);
            if (from + BLOCK < longest) {
                block.forEach(entry -> seen.add(entry.id()));
            }
            fused.addAll(block);
        }
        return fused;
    }

    private static List<FusedPassage> block(Map<String, Ranks> found, Set<String> seen, ScoreFunction scoring) {
        List<FusedPassage> block = new ArrayList<>(found.size());
        for (Ranks ranks : found.values()) {
            if (seen.isEmpty() || !seen.contains(ranks.passage().id())) {
                block.add(new FusedPassage(ranks.passage(), scoring.score(ranks), ranks.bestIn(), ranks.support()));
            }
        }
        block.sort(BEST_FIRST);
        return block;
    }

    /** Where one block of every list has what. */
    static Map<String, Ranks> ranks(PassageFactsCache passages, RankedLists lists, int from) {
        Map<String, Ranks> block = HashMap.newHashMap(2 * BLOCK);
        for (RankedList list : lists.all()) {
            List<Ranking.ScoredPassage> all = list.ranking().entries();
            List<Ranking.ScoredPassage> entries =
                    all.subList(Math.min(from, all.size()), Math.min(from + BLOCK, all.size()));
            for (int at = 0; at < entries.size(); at++) {
                Ranking.ScoredPassage entry = entries.get(at);
                block.computeIfAbsent(entry.id(), id -> new Ranks(passages.of(id), lists))
                        .take(list, from + at, entry.score());
            }
        }
        return block;
    }
}
