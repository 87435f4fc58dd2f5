/**
 * Which law applies: the versions of a law on the days that matter and every provision on time that speaks to them.
 *
 * <p>Quotes and draws no conclusion; which provision decides a case is for the court to say.
 */
@NullMarked
package org.mingfa.answers.applicable;

import org.jspecify.annotations.NullMarked;
