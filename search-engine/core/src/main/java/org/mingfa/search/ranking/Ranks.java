package org.mingfa.search.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.PassageFacts;
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

    /** Cosine of question and passage, that of the last of the list for a passage that is not in it; 0 without vectors. */
    double nearness() {
        return has(RankedList.Kind.VECTORS) ? ModelScorer.cosine(score(RankedList.Kind.VECTORS)) : lists.farthest();
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
