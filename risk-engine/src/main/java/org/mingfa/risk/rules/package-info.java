/**
 * The rules of the catalogue as read from YAML: when one prompts, what it says, on which provisions, at which dates.
 *
 * <p>Applying a rule to facts is the work of {@code assessment}.
 */
@NullMarked
package org.mingfa.risk.rules;

import org.jspecify.annotations.NullMarked;
