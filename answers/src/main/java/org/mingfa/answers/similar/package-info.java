/**
 * Similar cases for a pending one: what was asked, what was understood, the hits in the order of the guidance why each is
 * there, and what the report of a search may not leave empty.
 *
 * <p>How similar two cases are is computed in search-engine's {@code similar}; how the report of a search looks belongs to reports.
 */
@NullMarked
package org.mingfa.answers.similar;

import org.jspecify.annotations.NullMarked;
