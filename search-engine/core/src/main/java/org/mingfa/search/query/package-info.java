/**
 * What a user asks, understood: the request, its words and citations, expansion by legal terms, correction of slips.
 *
 * <p>Nothing is searched here.
 */
@NullMarked
package org.mingfa.search.query;

import org.jspecify.annotations.NullMarked;
