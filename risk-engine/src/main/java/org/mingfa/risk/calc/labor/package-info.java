/**
 * What a worker may claim when the work ends or is not paid as the law says, and the time limits of labour arbitration.
 *
 * <p>Benefits after an accident at work are calculated in {@code injury}.
 */
@NullMarked
package org.mingfa.risk.calc.labor;

import org.jspecify.annotations.NullMarked;
