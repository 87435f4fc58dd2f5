/**
 * The commands that learn what ships as data: weights, projections, calibrations.
 *
 * <p>A tool of developers over {@code cli}; no program carries it, and nothing depends on it.
 */
@NullMarked
package org.mingfa.training;

import org.jspecify.annotations.NullMarked;
