/**
 * Search, suggestions, cases, and the citations of a text or a file, over HTTP.
 *
 * <p>Ranking and the understanding of queries belong to org.mingfa.search.query and ranking.
 */
@NullMarked
package org.mingfa.api.search;

import org.jspecify.annotations.NullMarked;
