/**
 * The forms that corpora come in: which files make one document, and what their records and heads say about it; law
 * and judgments.
 *
 * <p>No text structure (legal-text parses that) and no index.
 */
@NullMarked
package org.mingfa.indexer.corpus;

import org.jspecify.annotations.NullMarked;
