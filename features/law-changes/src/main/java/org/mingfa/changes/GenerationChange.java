package org.mingfa.changes;

import java.time.Instant;
import java.util.List;

/**
 * What one promotion changed.
 *
 * @param at when the later generation came to serve
 * @param from the generation that served before
 */
public record GenerationChange(Instant at, String from, String to, List<LawChange> changes) {

    public GenerationChange {
        changes = List.copyOf(changes);
    }
}
