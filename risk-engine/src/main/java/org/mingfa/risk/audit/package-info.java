/**
 * Looking up every provision that a rule or a value of law rests on, so that a change of the law is seen.
 *
 * <p>Where the texts of the law come from is not known here: whoever has a corpus implements {@link LawLookup}.
 */
@NullMarked
package org.mingfa.risk.audit;

import org.jspecify.annotations.NullMarked;
