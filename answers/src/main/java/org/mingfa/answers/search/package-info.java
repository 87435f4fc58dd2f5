/**
 * Searching: the question, the page of hits, suggestions while typing.
 *
 * <p>Ranking and the understanding of words belong to the search engine's core.
 */
@NullMarked
package org.mingfa.answers.search;

import org.jspecify.annotations.NullMarked;
