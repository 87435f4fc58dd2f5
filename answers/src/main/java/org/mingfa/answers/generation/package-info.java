/**
 * Generations as operators ask for them: whether one may serve, and making it serve.
 *
 * <p>Building belongs to the indexer, measuring to evaluation.
 */
@NullMarked
package org.mingfa.answers.generation;

import org.jspecify.annotations.NullMarked;
