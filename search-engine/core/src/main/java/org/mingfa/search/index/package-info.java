/**
 * The port that every engine implements: building an index and asking it for ranked lists.
 *
 * <p>What users type and how lists are fused belongs to {@code query} and {@code org.mingfa.search.find}.
 */
@NullMarked
package org.mingfa.search.index;

import org.jspecify.annotations.NullMarked;
