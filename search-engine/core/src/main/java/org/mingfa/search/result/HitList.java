package org.mingfa.search.result;

import java.util.List;
import org.mingfa.search.learned.Answerability;

/**
 * A part of one list of hits.
 *
 * @param answered whether the list holds an answer; with NONE there are no hits
 * @param related where there is no answer, on the first page: what stands nearest, to be shown apart
 * @param total how many there are in all, passages of law or cases; a lower bound unless {@code exact}
 * @param goesOn true when there are more behind these
 */
public record HitList(
        Answerability answered, List<Hit> hits, List<Hit> related, long total, boolean exact, boolean goesOn) {

    static final int RELATED = 5;

    static final HitList NONE = unanswered(List.of());

    public HitList {
        hits = List.copyOf(hits);
        related = List.copyOf(related);
    }

    static HitList unanswered(List<Hit> related) {
        return new HitList(Answerability.NONE, List.of(), related, 0, true, false);
    }
}
