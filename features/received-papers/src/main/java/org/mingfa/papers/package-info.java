/**
 * Papers that a person has in hand: which they are, what stands in them, what follows from it and from when.
 *
 * <p>How a picture becomes lines is ocr's and extraction's; what the law says of a case is risk-engine's. Nothing of a paper is kept.
 */
@NullMarked
package org.mingfa.papers;

import org.jspecify.annotations.NullMarked;
