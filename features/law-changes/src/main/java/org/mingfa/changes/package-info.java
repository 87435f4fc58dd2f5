/**
 * What changed in law from one generation that served to the next: found when a generation comes to serve, kept, and told to
 * whoever wants to hear of it.
 *
 * <p>What differs in the files of a corpus is told by the indexer; here are laws, articles, and what cites them.
 */
@NullMarked
package org.mingfa.changes;

import org.jspecify.annotations.NullMarked;
