/**
 * Hits as they are shown, and the searcher that leads a request through understanding and ranking to a page of them.
 *
 * <p>No HTTP and no JSON: the form in which hits leave the product is made by whoever answers.
 */
@NullMarked
package org.mingfa.search.result;

import org.jspecify.annotations.NullMarked;
