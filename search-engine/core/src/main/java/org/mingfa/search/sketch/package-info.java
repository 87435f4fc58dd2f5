/**
 * What a generation keeps of each case so that it can be compared without reading its text: a file of sketches, written
 * with the generation and the same for every engine.
 *
 * <p>How alike two texts are belongs to {@code likeness}; which cases are compared, and what follows, to {@code similar}.
 */
@NullMarked
package org.mingfa.search.sketch;

import org.jspecify.annotations.NullMarked;
