/**
 * How alike two cases are: by their words, the articles that they cite and their causes, each apart; and the
 * sentences and particulars that show it.
 *
 * <p>Which cases are compared, in which order they stand and what the guidance asks for belongs to {@code search}. What is computed
 * of a case once is kept in the file of sketches of a generation.
 */
@NullMarked
package org.mingfa.similar.features;

import org.jspecify.annotations.NullMarked;
