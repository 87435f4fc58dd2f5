package org.mingfa.search.find;

import java.util.Arrays;
import java.util.List;
import org.mingfa.search.find.Fusion.Leg;
import org.mingfa.search.index.Ranking;

/** Where each list ranked one passage, and with which score. */
final class Votes {

    private static final int NOWHERE = -1;
    private static final double SMOOTHING = 20;

    private final List<Leg> legs;
    private final int[] ranks = new int[Leg.Kind.values().length];
    private final float[] scores = new float[Leg.Kind.values().length];

    Votes(List<Leg> legs) {
        this.legs = legs;
        Arrays.fill(ranks, NOWHERE);
    }

    void take(Leg.Kind kind, int rank, float score) {
        ranks[kind.ordinal()] = rank;
        scores[kind.ordinal()] = score;
    }

    /** 1 / (20 + rank), ranks from 1, as in reciprocal rank fusion; 0 where the list does not have the passage. */
    double vote(Leg.Kind kind) {
        int rank = ranks[kind.ordinal()];
        return rank == NOWHERE ? 0 : 1 / (SMOOTHING + rank + 1);
    }

    boolean has(Leg.Kind kind) {
        return ranks[kind.ordinal()] != NOWHERE;
    }

    /** The score in a list; 0 where it does not have the passage. */
    double score(Leg.Kind kind) {
        return scores[kind.ordinal()];
    }

    /** Reciprocal rank fusion (Cormack, Clarke, Buettcher 2009): the sum of the votes, each times its list's weight. */
    double reciprocalRanks() {
        double sum = 0;
        for (Leg leg : legs) {
            sum += leg.weight() * vote(leg.kind());
        }
        return sum;
    }

    /** The list whose vote counted most. */
    Leg.Kind bestIn() {
        Leg best = legs.getFirst();
        for (Leg leg : legs) {
            if (leg.weight() * vote(leg.kind()) > best.weight() * vote(best.kind())) {
                best = leg;
            }
        }
        return best.kind();
    }

    /** The entries of a list, empty when it was not asked. */
    List<Ranking.Entry> entries(Leg.Kind kind) {
        return legs.stream()
                .filter(leg -> leg.kind() == kind)
                .findFirst()
                .map(leg -> leg.ranking().entries())
                .orElse(List.of());
    }
}
