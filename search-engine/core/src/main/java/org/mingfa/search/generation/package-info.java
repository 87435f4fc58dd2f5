/**
 * Generations on disk: manifest, what they hold, the pointer to the live one, promote and roll back in one atomic
 * step.
 *
 * <p>How one is built belongs to the indexer.
 */
@NullMarked
package org.mingfa.search.generation;

import org.jspecify.annotations.NullMarked;
