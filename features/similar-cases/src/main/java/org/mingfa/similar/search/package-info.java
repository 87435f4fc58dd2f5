/**
 * Similar cases: which decided cases are near to a pending one, by which aspects, and in which order the guidance on
 * similar cases wants them.
 *
 * <p>How alike two texts, laws or causes are is computed in {@code features}; words for a reader are made in {@code similar}.
 */
@NullMarked
package org.mingfa.similar.search;

import org.jspecify.annotations.NullMarked;
