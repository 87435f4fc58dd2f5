package org.mingfa.search.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.catalogue.LawCatalogue;
import org.mingfa.search.find.Fusion.Fused;
import org.mingfa.search.find.Fusion.Leg;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.passage.PassageId;

/** Puts what the lists found for one request into its final order. */
final class Ordering {

    private final OpenGeneration generation;
    private final SearchRequest request;
    private final Ranker ranker;
    private final @Nullable Pending<float[]> vector;

    /**
     * The order of one request.
     *
     * @param vector of the question, or null where only words are searched
     */
    Ordering(OpenGeneration generation, SearchRequest request, Ranker ranker, @Nullable Pending<float[]> vector) {
        this.generation = generation;
        this.request = request;
        this.ranker = ranker;
        this.vector = vector;
    }

    /** Passages in their final order, at least to the end of the page asked for and one beyond, if there are so many. */
    List<Fused> from(int offset) {
        Collapse collapse = new Collapse(generation.catalogue(), request.asOf());
        int needed = offset + request.limit() + 1;
        for (int depth = Fusion.BLOCK; ; depth = Math.min(RankRequest.DEEPEST, depth * 3)) {
            List<Leg> legs = legs(depth);
            List<Fused> shown = collapse.shown(Fusion.fuse(legs, scoring(legs)));
            int reached = depth;
            boolean exhausted =
                    legs.stream().allMatch(leg -> leg.ranking().entries().size() < reached);
            if (shown.size() >= needed || exhausted || depth == RankRequest.DEEPEST) {
                return new ArrayList<>(shown);
            }
        }
    }

    private List<Leg> legs(int depth) {
        return switch (request.sort()) {
            case RELEVANCE -> ranker.legs(depth, vector);
            case NEWEST -> List.of(ranker.sorted(Order.NEWEST, depth));
            case LEVEL -> List.of(ranker.sorted(Order.LEVEL, depth));
        };
    }

    /** By what training learned, where the generation has it and relevance is asked for; else all lists alike. */
    private Fusion.Scoring scoring(List<Leg> legs) {
        LawCatalogue catalogue = generation.catalogue();
        Learned learned = generation.learned();
        if (learned == null || request.sort() != SearchRequest.Sort.RELEVANCE) {
            return (id, votes) -> votes.reciprocalRanks()
                    * Fusion.standing(
                            catalogue.findListed(PassageId.documentOf(id)).orElse(null));
        }
        boolean hybrid = legs.stream().anyMatch(leg -> leg.kind() == Leg.Kind.VECTORS);
        return new LearnedScoring(catalogue, learned.asked(), hybrid ? learned.hybrid() : learned.lexical(), legs);
    }
}
