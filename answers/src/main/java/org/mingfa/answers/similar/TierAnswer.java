package org.mingfa.answers.similar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One tier of the guidance (item 4) and what is held of it.
 *
 * @param tier 1 to 4; 5 is what no tier has and is shown for reference alone
 * @param name 指导性案例 …
 * @param held cases of this tier in the generation that may be shown on the day
 * @param from the earliest decision of these, or null where no date is known
 * @param found how many of these were found to be similar
 * @param note what the asker has to know of this tier, or null
 */
public record TierAnswer(
        int tier, String name, long held, @Nullable LocalDate from, @Nullable LocalDate to, int found, @Nullable String note) {}
