/**
 * What is owed under a contract: interest, its caps and delayed interest, liquidated damages, deposit, guarantee
 * period.
 *
 * <p>What a court makes of the circumstances is not predicted.
 */
@NullMarked
package org.mingfa.risk.calc.debt;

import org.jspecify.annotations.NullMarked;
