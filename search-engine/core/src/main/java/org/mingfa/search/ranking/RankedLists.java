package org.mingfa.search.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Ranking;

/** The lists of one question by what they went by: what is the same for all of their hundreds of passages is known once. */
final class RankedLists {

    private final List<RankedList> all;
    private final @Nullable RankedList[] byKind = new RankedList[RankedList.Kind.values().length];

    /**
     * Lists of different kinds.
     *
     * @param all in the order in which they are added up
     */
    RankedLists(List<RankedList> all) {
        this.all = List.copyOf(all);
        all.forEach(list -> byKind[list.kind().ordinal()] = list);
    }

    List<RankedList> all() {
        return all;
    }

    /** The entries of a list, empty when it was not asked. */
    List<Ranking.ScoredPassage> entries(RankedList.Kind kind) {
        RankedList list = byKind[kind.ordinal()];
        return list == null ? List.of() : list.ranking().entries();
    }

    /** Cosine of the question and the last of a list by vectors; 0 without vectors. */
    double farthest(RankedList.Kind kind) {
        List<Ranking.ScoredPassage> entries = entries(kind);
        return entries.isEmpty() ? 0 : ModelScorer.cosine(entries.getLast().score());
    }
}
