/**
 * The form that all calculators share: description, worksheet, result.
 *
 * <p>Holds no calculation of its own.
 */
@NullMarked
package org.mingfa.risk.calc.calculator;

import org.jspecify.annotations.NullMarked;
