/**
 * What a rule is: when it prompts, what it says, on which provisions, at which dates; and the files that hold the rules.
 *
 * <p>Reading them is the work of {@code book}, applying one to facts that of {@code assessment}.
 */
@NullMarked
package org.mingfa.risk.rules;

import org.jspecify.annotations.NullMarked;
