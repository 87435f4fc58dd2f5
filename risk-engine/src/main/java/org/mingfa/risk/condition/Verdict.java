package org.mingfa.risk.condition;

import java.util.List;
import java.util.SortedSet;

/**
 * What a condition came to.
 *
 * @param missing keys of the facts without which it stays unknown; empty when it is decided
 * @param trace the expressions looked at, in the order of the file, up to the one that decided
 */
public record Verdict(Truth truth, SortedSet<String> missing, List<LeafTrace> trace) {

    public Verdict {
        trace = List.copyOf(trace);
    }
}
