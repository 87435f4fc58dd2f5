/**
 * Did you mean: names of laws and legal terms for what looks like a slip of the hand or of the ear.
 *
 * <p>Offers only; whether to search something else is left to whoever asked.
 */
@NullMarked
package org.mingfa.search.correction;

import org.jspecify.annotations.NullMarked;
