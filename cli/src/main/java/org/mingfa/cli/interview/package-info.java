/**
 * Risk prompts on the command line: the interview at a terminal, the file of facts, the texts of an assessment.
 *
 * <p>Knows neither the commands nor how they are run; what to ask and what follows is decided by the risk engine.
 */
@NullMarked
package org.mingfa.cli.interview;

import org.jspecify.annotations.NullMarked;
