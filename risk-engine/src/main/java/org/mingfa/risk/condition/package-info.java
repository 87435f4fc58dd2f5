/**
 * Conditions of rules and facts: trees of all, any and not over FEEL expressions, in three-valued logic.
 *
 * <p>What a fact means, and which rule a condition belongs to, is no business of this package.
 */
@NullMarked
package org.mingfa.risk.condition;

import org.jspecify.annotations.NullMarked;
