/**
 * The laws of a generation with their titles and versions, in memory.
 *
 * <p>No article texts: these are passages of the index.
 */
@NullMarked
package org.mingfa.search.catalogue;

import org.jspecify.annotations.NullMarked;
