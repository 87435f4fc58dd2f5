/**
 * What a court asks first: which level of court, whether the small-claims procedure applies, and the fees.
 *
 * <p>Territorial jurisdiction is for rules.
 */
@NullMarked
package org.mingfa.risk.calc.court;

import org.jspecify.annotations.NullMarked;
