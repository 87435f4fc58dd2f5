/**
 * Term-at-a-time evaluation: the scores of one term's postings are added to an accumulator of every document, then those of the
 * next. A question has dozens of terms, most of them rare; Lucene evaluates document-at-a-time, which walks all terms side by side,
 * pays for an index of millions and costs three times as much for one of some ten thousand. Postings are kept in memory with their
 * scores. Not for larger indexes, phrases or vectors: they go Lucene's way. ADR 90 has the figures.
 */
@NullMarked
package org.mingfa.search.lucene.term;

import org.jspecify.annotations.NullMarked;
