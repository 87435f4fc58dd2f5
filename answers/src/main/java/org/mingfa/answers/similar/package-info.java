/**
 * Similar cases for a pending one: what was asked, what was understood, the hits in the order of the guidance and why each is
 * there.
 *
 * <p>How similar two cases are is computed in search-engine's {@code similar}; the report made of an answer belongs to reports.
 */
@NullMarked
package org.mingfa.answers.similar;

import org.jspecify.annotations.NullMarked;
