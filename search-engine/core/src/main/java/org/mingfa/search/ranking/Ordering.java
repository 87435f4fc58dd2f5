package org.mingfa.search.ranking;

import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.ranking.Fusion.Fused;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.text.version.LawCatalogue;

/** Puts what the lists found for one request into its final order. */
public final class Ordering {

    private final OpenGeneration generation;
    private final SearchRequest request;
    private final Ranker ranker;
    private final @Nullable Future<float[]> vector;

    /**
     * The order of one request.
     *
     * @param vector of the question, or null where only words are searched
     */
    public Ordering(OpenGeneration generation, SearchRequest request, Ranker ranker, @Nullable Future<float[]> vector) {
        this.generation = generation;
        this.request = request;
        this.ranker = ranker;
        this.vector = vector;
    }

    /**
     * Passages in their final order.
     *
     * @param complete true when they are all that any list has
     */
    public record Ordered(List<Fused> passages, boolean complete) {
        public Ordered {
            passages = List.copyOf(passages);
        }
    }

    /** Passages in their final order: so many at least, if there are. */
    public Ordered first(int needed) {
        Collapse collapse = new Collapse(generation.catalogue(), request.asOf());
        for (int depth = Fusion.BLOCK; ; depth = Math.min(RankRequest.DEEPEST, depth * 3)) {
            List<RankedList> lists = lists(depth);
            List<Fused> shown = collapse.shown(Fusion.fuse(lists, scoring(lists)));
            int reached = depth;
            boolean exhausted =
                    lists.stream().allMatch(list -> list.ranking().entries().size() < reached);
            if (shown.size() >= needed || exhausted || depth == RankRequest.DEEPEST) {
                return new Ordered(shown, exhausted);
            }
        }
    }

    private List<RankedList> lists(int depth) {
        return switch (request.sort()) {
            case RELEVANCE -> ranker.lists(depth, vector);
            case NEWEST -> List.of(ranker.sorted(Order.NEWEST, depth));
            case LEVEL -> List.of(ranker.sorted(Order.LEVEL, depth));
        };
    }

    /** What the lists say of a passage, and how near the branch of its law is to what is asked. */
    private Fusion.Scoring scoring(List<RankedList> lists) {
        Fusion.Scoring byLists = byLists(lists);
        if (request.sort() != SearchRequest.Sort.RELEVANCE) {
            return byLists;
        }
        LawCatalogue catalogue = generation.catalogue();
        BranchPreference preference = new BranchPreference(request.words());
        return (id, ranks) -> byLists.score(id, ranks)
                * preference.share(
                        catalogue.findListed(PassageId.documentOf(id)).orElse(null));
    }

    /** By what training learned, where the generation has it and relevance is asked for; else all lists alike. */
    private Fusion.Scoring byLists(List<RankedList> lists) {
        LawCatalogue catalogue = generation.catalogue();
        Learned learned = generation.learned();
        if (learned == null || request.sort() != SearchRequest.Sort.RELEVANCE) {
            return (id, ranks) -> ranks.fused()
                    * Fusion.prior(
                            catalogue.findListed(PassageId.documentOf(id)).orElse(null));
        }
        boolean hybrid = lists.stream().anyMatch(list -> list.kind() == RankedList.Kind.VECTORS);
        return new LearnedScoring(catalogue, learned.asked(), hybrid ? learned.hybrid() : learned.lexical(), lists);
    }
}
