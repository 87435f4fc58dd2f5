/**
 * Deadlines of the proceedings: appeal, evidence, preservation, retrial and plain counting.
 *
 * <p>Limitation of actions is not a deadline of the proceedings and stands apart.
 */
@NullMarked
package org.mingfa.risk.calc.deadline;

import org.jspecify.annotations.NullMarked;
