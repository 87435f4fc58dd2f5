/**
 * Decided cases: one case in its sections with the articles that it cites, the cases similar to a pending one, and
 * the report on them.
 *
 * <p>How alike two cases are belongs to {@code search.likeness}; which cases cite an article to {@code law}.
 */
@NullMarked
package org.mingfa.answers.cases;

import org.jspecify.annotations.NullMarked;
