/**
 * The search as users know it: a request in words to a result of hits, the same on every engine.
 *
 * <p>Understands the query, fuses ranked lists, collapses versions, highlights and pages; no engine and no HTTP.
 */
@NullMarked
package org.mingfa.search.find;

import org.jspecify.annotations.NullMarked;
