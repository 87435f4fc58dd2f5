/**
 * Labour arbitration: limitation, and the way to court after the award.
 *
 * <p>Amounts of compensation are not calculated.
 */
@NullMarked
package org.mingfa.risk.calc.labor;

import org.jspecify.annotations.NullMarked;
