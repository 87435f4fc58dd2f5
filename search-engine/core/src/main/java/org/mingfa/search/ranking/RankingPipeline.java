package org.mingfa.search.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.ranking.Fusion.FusedPassage;

/** Puts what the lists found for one request into its final order. */
public final class RankingPipeline {

    private final OpenGeneration generation;
    private final SearchRequest request;
    private final Ranker ranker;
    private final @Nullable Future<float[]> vector;
    private final boolean explained;
    private final Map<String, String> accounts = new HashMap<>();

    /**
     * The order of one request.
     *
     * @param vector of the question, or null where only words are searched
     * @param explained whether {@link #account} is asked afterwards
     */
    public RankingPipeline(
            OpenGeneration generation,
            SearchRequest request,
            Ranker ranker,
            @Nullable Future<float[]> vector,
            boolean explained) {
        this.generation = generation;
        this.request = request;
        this.ranker = ranker;
        this.vector = vector;
        this.explained = explained;
    }

    /**
     * Passages in their final order, and what is the same however far a reader goes on.
     *
     * @param atFirst how many the first block of every list gave
     * @param complete true when no list has more than its first block
     */
    public record OrderedPassages(List<FusedPassage> passages, int atFirst, boolean complete) {
        public OrderedPassages {
            passages = List.copyOf(passages);
        }
    }

    /** Passages in their final order: so many at least, if there are. */
    public OrderedPassages first(int needed) {
        Collapse collapse = new Collapse(request.asOf());
        RankedLists lists = lists(Fusion.BLOCK);
        List<FusedPassage> shown = collapse.shown(Fusion.fuse(generation.passages(), lists, scoring(lists)));
        int atFirst = shown.size();
        boolean complete = isExhausted(lists, Fusion.BLOCK);
        int depth = Fusion.BLOCK;
        while (shown.size() < needed && !isExhausted(lists, depth) && depth < RankRequest.DEEPEST) {
            depth = Math.min(RankRequest.DEEPEST, depth * 3);
            lists = lists(depth);
            shown = collapse.shown(Fusion.fuse(generation.passages(), lists, scoring(lists)));
        }
        return new OrderedPassages(shown, atFirst, complete);
    }

    /** Whether nothing more would come; what is near by its meaning is not asked for any deeper. */
    private static boolean isExhausted(RankedLists lists, int depth) {
        return lists.all().stream()
                .filter(list -> list.kind() != RankedList.Kind.VECTORS)
                .allMatch(list -> list.ranking().entries().size() < depth);
    }

    private RankedLists lists(int depth) {
        return new RankedLists(
                switch (request.sort()) {
                    case RELEVANCE -> ranker.lists(depth, vector);
                    case NEWEST -> List.of(ranker.sorted(Order.NEWEST, depth));
                    case LEVEL -> List.of(ranker.sorted(Order.LEVEL, depth));
                });
    }

    /** What the lists say of a passage, and how near the branch of its law is to what is asked. */
    private Fusion.ScoreFunction scoring(RankedLists lists) {
        Fusion.ScoreFunction byLists = byLists(lists);
        if (request.sort() != SearchRequest.Sort.RELEVANCE) {
            return byLists;
        }
        BranchPreference preference = new BranchPreference(request.words());
        return ranks -> byLists.score(ranks) * preference.share(ranks.law());
    }

    /** By what training learned, where the generation has it and relevance is asked for; else all lists alike. */
    private Fusion.ScoreFunction byLists(RankedLists lists) {
        RankingModel learned = generation.learned();
        if (learned == null || request.sort() != SearchRequest.Sort.RELEVANCE) {
            return ranks -> ranks.fused() * Fusion.prior(ranks.law());
        }
        boolean hybrid = lists.all().stream().anyMatch(list -> list.kind() == RankedList.Kind.VECTORS);
        ModelScorer scoring = new ModelScorer(learned.lawPrior(), hybrid ? learned.hybrid() : learned.lexical(), lists);
        return explained ? accounting(scoring) : scoring;
    }

    private Fusion.ScoreFunction accounting(ModelScorer scoring) {
        return ranks -> {
            accounts.put(ranks.passage().id(), scoring.account(ranks));
            return scoring.score(ranks);
        };
    }

    /** What counted most for a passage; empty where nobody asked to be told, or nothing was learned. */
    public String account(String passage) {
        return accounts.getOrDefault(passage, "");
    }
}
