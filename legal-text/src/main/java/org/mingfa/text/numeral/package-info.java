/**
 * Numerals in Chinese, both ways, and numbers and days as people write them.
 *
 * <p>Reads a text that is nothing but the number or the day; finding them in a sentence does not belong here.
 */
@NullMarked
package org.mingfa.text.numeral;

import org.jspecify.annotations.NullMarked;
