/**
 * The time for applying for enforcement.
 *
 * <p>Delayed interest stands with interest.
 */
@NullMarked
package org.mingfa.risk.calc.enforcement;

import org.jspecify.annotations.NullMarked;
