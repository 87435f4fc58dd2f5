/**
 * Documents to passages, and what each passage cites.
 *
 * <p>How a passage becomes tokens belongs to the search core.
 */
@NullMarked
package org.mingfa.indexer.passage;

import org.jspecify.annotations.NullMarked;
