package org.mingfa.answers.cases;

import org.jspecify.annotations.Nullable;

/**
 * Where the search may stop by the guidance (item 4, paragraph 2); all tiers are searched and shown all the same.
 *
 * @param tier the first tier with a case whose facts, focus and law all reach the line, or null
 * @param line that each of the three has to reach, 0 to 1
 * @param note said to the asker
 */
public record StopAnswer(@Nullable Integer tier, double line, String note) {}
