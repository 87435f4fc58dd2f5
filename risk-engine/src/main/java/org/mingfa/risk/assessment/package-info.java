/**
 * Applying the rules to the facts of one case on one day: what prompts, what cannot be said yet, and why; and the
 * notice of it.
 *
 * <p>Knows no wording of its own beyond what rules and facts give, and composes no law.
 */
@NullMarked
package org.mingfa.risk.assessment;

import org.jspecify.annotations.NullMarked;
