package org.mingfa.similar.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a generation holds of a tier.
 *
 * @param held how many cases
 * @param from day of the earliest decision, or null where none is dated
 * @param found how many of the compared ones are near
 */
public record Tier(
        Precedence precedence,
        long held,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int found) {}
