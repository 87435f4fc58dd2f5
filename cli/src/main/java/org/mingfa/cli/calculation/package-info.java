/**
 * The calculators on the command line: reading a user's words by the description of a calculator, and the texts of
 * list, help and result.
 *
 * <p>Knows neither the commands nor how they are run; nothing is computed here.
 */
@NullMarked
package org.mingfa.cli.calculation;

import org.jspecify.annotations.NullMarked;
