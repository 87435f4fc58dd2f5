/**
 * Chinese numerals, both ways.
 *
 * <p>Only integers as laws write them; amounts of money belong to the risk engine.
 */
@NullMarked
package org.mingfa.text.numeral;

import org.jspecify.annotations.NullMarked;
