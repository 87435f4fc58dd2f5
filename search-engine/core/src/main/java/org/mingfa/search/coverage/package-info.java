/**
 * What a generation holds and what it does not: classes of law, how much of each, to which day, what is cited and absent.
 *
 * <p>Counts only; how it is said to a reader is not decided here.
 */
@NullMarked
package org.mingfa.search.coverage;

import org.jspecify.annotations.NullMarked;
