/**
 * From topics to ranked ids: asking a generation, timing it, and runs in TREC format.
 *
 * <p>No figures are computed here.
 */
@NullMarked
package org.mingfa.evaluation.run;

import org.jspecify.annotations.NullMarked;
