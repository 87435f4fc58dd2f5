/**
 * Measuring and training of similar cases: sets of cases put to the engine of similarity, each ingredient alone and all
 * together, and how much each is to count.
 *
 * <p>The metrics and the files of sets belong to {@code metric} and {@code topic}.
 */
@NullMarked
package org.mingfa.evaluation.similar;

import org.jspecify.annotations.NullMarked;
