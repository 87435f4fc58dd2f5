package org.mingfa.search.result;

import java.util.List;

/**
 * A part of one list of hits.
 *
 * @param total how many there are in all, passages of law or cases; a lower bound unless {@code exact}
 * @param goesOn true when there are more behind these
 */
public record HitList(List<Hit> hits, long total, boolean exact, boolean goesOn) {

    static final HitList NONE = new HitList(List.of(), 0, true, false);

    public HitList {
        hits = List.copyOf(hits);
    }
}
