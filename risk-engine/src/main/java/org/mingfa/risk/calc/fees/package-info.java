/**
 * Court fees and application fees (诉讼费用交纳办法).
 *
 * <p>No advice on who should pay in the end: that is for rules.
 */
@NullMarked
package org.mingfa.risk.calc.fees;

import org.jspecify.annotations.NullMarked;
