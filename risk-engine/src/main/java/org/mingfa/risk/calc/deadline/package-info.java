/**
 * Days that pass: deadlines of the proceedings and of enforcement, and limitation of actions.
 *
 * <p>Which deadline matters to a case is for rules.
 */
@NullMarked
package org.mingfa.risk.calc.deadline;

import org.jspecify.annotations.NullMarked;
