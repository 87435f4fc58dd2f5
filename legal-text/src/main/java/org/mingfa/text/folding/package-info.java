/**
 * A text written in another form, for comparing and searching, in which every character still knows its place.
 *
 * <p>What is folded to what belongs to those who compare: citations, the index, phrases; numerals have a package of their
 * own.
 */
@NullMarked
package org.mingfa.text.folding;

import org.jspecify.annotations.NullMarked;
