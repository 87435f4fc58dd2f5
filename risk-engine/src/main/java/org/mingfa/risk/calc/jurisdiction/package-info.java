/**
 * Which level of court, and whether the small-claims procedure applies.
 *
 * <p>Territorial jurisdiction is for rules.
 */
@NullMarked
package org.mingfa.risk.calc.jurisdiction;

import org.jspecify.annotations.NullMarked;
