/**
 * The interview and the calculators on the command line: questions, answers and results in the words of a terminal.
 *
 * <p>Knows neither the commands nor how they are run; nothing is computed here.
 */
@NullMarked
package org.mingfa.cli.risk;

import org.jspecify.annotations.NullMarked;
