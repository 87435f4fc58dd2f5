/**
 * Calculators: which there are and what they ask.
 *
 * <p>The calculations belong to the risk engine.
 */
@NullMarked
package org.mingfa.answers.calculation;

import org.jspecify.annotations.NullMarked;
