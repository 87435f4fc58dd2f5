/**
 * The form that all calculators share: description, worksheet, result, and the counting of periods.
 *
 * <p>Holds no calculation of its own.
 */
@NullMarked
package org.mingfa.risk.calc.calculator;

import org.jspecify.annotations.NullMarked;
