package org.mingfa.search.generation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.LawClass;

/**
 * How much of a class of law a generation holds. A work counts once, however many versions are held.
 *
 * @param works laws or cases
 * @param official of these, with at least one official text
 * @param digestOnly of these, only as digests of ours
 * @param samples of these, invented
 * @param latest the latest promulgation or decision that is held, or null
 * @param completeBy why the class may be said to be held whole, or null where nothing says so
 */
public record ClassHoldings(
        LawClass lawClass,
        long works,
        long official,
        long digestOnly,
        long samples,
        @Nullable LocalDate latest,
        @Nullable String completeBy) {

    /** Whether what is absent may be called absent from the law, and not only from this generation. */
    public boolean isComplete() {
        return completeBy != null;
    }
}
