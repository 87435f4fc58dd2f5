/**
 * The figures, as trec_eval defines them, with intervals and tests.
 *
 * <p>Knows ranked ids and labels only; neither laws nor engines.
 */
@NullMarked
package org.mingfa.evaluation.metric;

import org.jspecify.annotations.NullMarked;
