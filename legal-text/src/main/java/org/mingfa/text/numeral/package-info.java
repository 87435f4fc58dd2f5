/**
 * Numerals in Chinese, both ways; numbers, amounts and rates as people write them, in a field and in a sentence.
 *
 * <p>What is vague is not read at all, and what was assumed is said; what a value means for a case does not belong here.
 */
@NullMarked
package org.mingfa.text.numeral;

import org.jspecify.annotations.NullMarked;
