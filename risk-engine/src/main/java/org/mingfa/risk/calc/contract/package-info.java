/**
 * Contract sums and periods: guarantee period, liquidated damages, deposit.
 *
 * <p>What a court makes of the circumstances is not predicted.
 */
@NullMarked
package org.mingfa.risk.calc.contract;

import org.jspecify.annotations.NullMarked;
