/**
 * Cases as a whole: the particulars of one, its sections in order, and the articles that it cites.
 *
 * <p>Finding cases by their content belongs to {@code search}; which cases cite an article to {@code law}.
 */
@NullMarked
package org.mingfa.answers.cases;

import org.jspecify.annotations.NullMarked;
