/**
 * Risks of a lawsuit: the interview, the assessment, the notice.
 *
 * <p>What is asked and warned of is decided in the risk engine; here it gets its form and the law of a generation.
 */
@NullMarked
package org.mingfa.answers.risk;

import org.jspecify.annotations.NullMarked;
