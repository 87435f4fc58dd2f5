/**
 * Answers of people and programs: their types, and the one reader for the facts of a case and the inputs of a calculator.
 *
 * <p>Knows no law: which inputs are needed in a case is decided by the calculator.
 */
@NullMarked
package org.mingfa.risk.answer;

import org.jspecify.annotations.NullMarked;
