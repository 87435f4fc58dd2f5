/**
 * What a generation must reach before it serves: thresholds of question sets, and how often it rightly says that
 * nothing answers.
 *
 * <p>How a metric is computed belongs to {@code metric}, how a set is run to {@code run}.
 */
@NullMarked
package org.mingfa.evaluation.gate;

import org.jspecify.annotations.NullMarked;
