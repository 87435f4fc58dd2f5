/**
 * Where an answer ends and "I do not know" begins: what speaks for a hit, and from how much on it is shown as one.
 *
 * <p>Values and their file form; they are weighed hit by hit in {@code result}, and learned in the module evaluation.
 */
@NullMarked
package org.mingfa.search.floor;

import org.jspecify.annotations.NullMarked;
