/**
 * Topics and an index to metrics, and their report: the entry for whoever measures a generation.
 *
 * <p>Nothing is assembled here; the caller brings the generation, the searcher and the ticker.
 */
@NullMarked
package org.mingfa.evaluation;

import org.jspecify.annotations.NullMarked;
