/**
 * Interest: delayed performance, private lending, published rates.
 *
 * <p>Rates come from the law book or the user, never from here.
 */
@NullMarked
package org.mingfa.risk.calc.interest;

import org.jspecify.annotations.NullMarked;
