/**
 * A judgment or a case from its record or its Markdown, whatever the fields are called.
 *
 * <p>The sections of a full text are for legal-text to parse.
 */
@NullMarked
package org.mingfa.indexer.corpus.decided;

import org.jspecify.annotations.NullMarked;
