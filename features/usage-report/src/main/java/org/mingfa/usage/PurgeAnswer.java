package org.mingfa.usage;

import java.time.LocalDate;

/**
 * What was removed of the usage.
 *
 * @param before first day that was kept
 * @param counts rows of counts
 * @param feedback judgements of hits
 * @param runs times in which the service ran
 */
public record PurgeAnswer(LocalDate before, long counts, long feedback, long runs) {}
