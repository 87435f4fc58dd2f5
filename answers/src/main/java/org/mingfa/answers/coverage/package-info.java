/**
 * What this product holds and what it does not, as it is said beside every answer and in full on its own.
 *
 * <p>Counting belongs to the core; here it is put into words.
 */
@NullMarked
package org.mingfa.answers.coverage;

import org.jspecify.annotations.NullMarked;
