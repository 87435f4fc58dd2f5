package org.mingfa.similar.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case for which similar ones are sought.
 *
 * @param facts what happened, or all that is known of it
 * @param focus 争议焦点, or null: it is then read from the facts where they name it
 * @param cause 案由, or null: it is then inferred from the nearest cases
 * @param cited texts that cite the law to be applied, beside the facts themselves
 * @param court own court, or null
 * @param number 案号 of the case itself, which is not similar to itself; or null
 * @param day of the search: later decisions are not looked at
 */
public record PendingCase(
        String facts,
        @Nullable String focus,
        @Nullable String cause,
        List<String> cited,
        @Nullable String court,
        @Nullable String number,
        LocalDate day) {

    public PendingCase {
        cited = List.copyOf(cited);
    }

    /** A case of which only the facts are known. */
    public static PendingCase of(String facts, LocalDate day) {
        return new PendingCase(facts, null, null, List.of(), null, null, day);
    }
}
