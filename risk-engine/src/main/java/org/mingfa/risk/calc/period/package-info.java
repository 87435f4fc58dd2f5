/**
 * Counting of periods with rest days and make-up working days.
 *
 * <p>Knows no length of any period: those come from the law book.
 */
@NullMarked
package org.mingfa.risk.calc.period;

import org.jspecify.annotations.NullMarked;
