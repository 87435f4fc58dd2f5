/**
 * The embedded engine: the port of search-engine/core on Lucene.
 *
 * <p>Only translation: what is asked and how lists are fused is decided in core.
 */
@NullMarked
package org.mingfa.search.lucene;

import org.jspecify.annotations.NullMarked;
