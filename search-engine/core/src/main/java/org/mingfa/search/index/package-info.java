/**
 * The port that every engine implements: building an index and asking it for ranked lists.
 *
 * <p>What users type and how lists are fused belongs to {@code understanding} and {@code ranking}.
 */
@NullMarked
package org.mingfa.search.index;

import org.jspecify.annotations.NullMarked;
