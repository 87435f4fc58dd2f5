package org.mingfa.search.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.PassageFacts;
import org.mingfa.search.ranking.ListSupport.QuestionMatch;
import org.mingfa.text.version.CatalogueVersion;

/** Where each list ranked one passage, and with which score. */
final class Ranks {

    private static final int KINDS = RankedList.Kind.values().length;
    private static final int NOWHERE = -1;
    private static final double SMOOTHING = 20;

    private final PassageFacts passage;
    private final RankedLists lists;
    private final int[] ranks = new int[KINDS];
    private final float[] scores = new float[KINDS];
    private RankedList.Kind bestIn;
    private double counted;

    /**
     * Ranks of one passage, which no list has yet.
     *
     * @param passage {@link PassageFacts#NONE} for one that no list has
     */
    Ranks(PassageFacts passage, RankedLists lists) {
        this.passage = passage;
        this.lists = lists;
        this.bestIn = lists.all().getFirst().kind();
        Arrays.fill(ranks, NOWHERE);
    }

    PassageFacts passage() {
        return passage;
    }

    @Nullable
    CatalogueVersion law() {
        return passage.law();
    }

    /** Has a list rank it; lists come in the order in which they are added up. */
    void take(RankedList list, int rank, float score) {
        int kind = list.kind().ordinal();
        ranks[kind] = rank;
        scores[kind] = score;
        double counts = list.weight() * reciprocal(list.kind());
        if (counts > counted) {
            counted = counts;
            bestIn = list.kind();
        }
    }

    /** 1 / (20 + rank), ranks from 1, as in reciprocal rank fusion; 0 where the list does not have the passage. */
    double reciprocal(RankedList.Kind kind) {
        int rank = ranks[kind.ordinal()];
        return rank == NOWHERE ? 0 : 1 / (SMOOTHING + rank + 1);
    }

    boolean has(RankedList.Kind kind) {
        return ranks[kind.ordinal()] != NOWHERE;
    }

    /** The score in a list; 0 where it does not have the passage. */
    double score(RankedList.Kind kind) {
        return scores[kind.ordinal()];
    }

    /** What the lists say of it, for who judges the hit. */
    ListSupport support() {
        double places = 0;
        for (RankedList list : lists.all()) {
            places += (SMOOTHING + 1) * reciprocal(list.kind());
        }
        return new ListSupport(
                score(RankedList.Kind.WORDS),
                nearness(RankedList.Kind.VECTORS),
                places / lists.all().size(),
                new QuestionMatch(nearness(RankedList.Kind.LAY_NEAREST), lead(), score(RankedList.Kind.LAY_QUESTIONS)));
    }

    /** Cosine in a list, that of its last for a passage that is not in it; 0 without vectors. */
    private double nearness(RankedList.Kind kind) {
        return has(kind) ? ModelScorer.cosine(score(kind)) : lists.farthest(kind);
    }

    private double lead() {
        List<Ranking.ScoredPassage> nearest = lists.entries(RankedList.Kind.LAY_NEAREST);
        if (nearest.size() < 2) {
            return 0;
        }
        Ranking.ScoredPassage other =
                nearest.getFirst().id().equals(passage.id()) ? nearest.get(1) : nearest.getFirst();
        return nearness(RankedList.Kind.LAY_NEAREST) - ModelScorer.cosine(other.score());
    }

    /** Reciprocal rank fusion (Cormack, Clarke, Buettcher 2009): the sum of the reciprocal ranks, each times its list's weight. */
    double fused() {
        double sum = 0;
        for (RankedList list : lists.all()) {
            sum += list.weight() * reciprocal(list.kind());
        }
        return sum;
    }

    /** The list whose rank counted most. */
    RankedList.Kind bestIn() {
        return bestIn;
    }
}
