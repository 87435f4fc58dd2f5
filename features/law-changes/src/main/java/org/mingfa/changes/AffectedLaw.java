package org.mingfa.changes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or an interpretation in force that cites what changed.
 *
 * @param cited the citing articles by their number, at most twenty
 * @param older true where it was promulgated before what it cites was changed: it may speak of the text as it was
 */
public record AffectedLaw(
        String lawId, String title, String level, @Nullable LocalDate promulgated, List<String> cited, boolean older) {

    public AffectedLaw {
        cited = List.copyOf(cited);
    }
}
