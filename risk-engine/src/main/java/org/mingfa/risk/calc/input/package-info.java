/**
 * What a calculator asks for, and the reading and checking of what a user gives.
 *
 * <p>Knows no law: which inputs are needed in a case is decided by the calculator.
 */
@NullMarked
package org.mingfa.risk.calc.input;

import org.jspecify.annotations.NullMarked;
