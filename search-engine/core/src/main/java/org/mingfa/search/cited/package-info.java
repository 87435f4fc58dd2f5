/**
 * Which articles a text cites, as the keys under which they are indexed.
 *
 * <p>Finding citations is legal-text's; who cites an article is told by {@code citing}.
 */
@NullMarked
package org.mingfa.search.cited;

import org.jspecify.annotations.NullMarked;
