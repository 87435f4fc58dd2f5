/**
 * Limitation of actions and periods of bill rights, over the versions of the law.
 *
 * <p>Periods of exclusion and guarantee periods are not limitation.
 */
@NullMarked
package org.mingfa.risk.calc.limitation;

import org.jspecify.annotations.NullMarked;
