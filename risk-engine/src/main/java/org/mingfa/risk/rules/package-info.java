/**
 * What a rule is: when it prompts, what it says, on which provisions, at which dates; and the files that hold the
 * rules.
 *
 * <p>Applying one to facts is the work of {@code assessment}.
 */
@NullMarked
package org.mingfa.risk.rules;

import org.jspecify.annotations.NullMarked;
