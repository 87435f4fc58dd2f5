package org.mingfa.text.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a version of a law is in force.
 *
 * @param from first day in force; null when unknown (then it counts as always begun)
 * @param until first day no longer in force (exclusive); null while no end is known
 */
public record EffectivePeriod(
        @Nullable LocalDate from, @Nullable LocalDate until) {

    public static final EffectivePeriod UNKNOWN = new EffectivePeriod(null, null);

    public EffectivePeriod {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + until);
        }
    }

    public boolean contains(LocalDate date) {
        return !begins(date) && !ended(date);
    }

    /** True while the version waits for its first day. */
    public boolean begins(LocalDate date) {
        return from != null && date.isBefore(from);
    }

    public boolean ended(LocalDate date) {
        return until != null && !date.isBefore(until);
    }
}
