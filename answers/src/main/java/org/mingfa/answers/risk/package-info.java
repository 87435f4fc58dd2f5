/**
 * Risks of a lawsuit: the interview, the assessment, the notice, and what the calculators compute.
 *
 * <p>What is asked, warned of and computed is decided in the risk engine; here it gets its form and the law of a
 * generation.
 */
@NullMarked
package org.mingfa.answers.risk;

import org.jspecify.annotations.NullMarked;
