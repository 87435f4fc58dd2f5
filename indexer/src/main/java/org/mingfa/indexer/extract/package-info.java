/**
 * Files to text: Word, PDF, HTML and plain text, each within limits of size, time and depth.
 *
 * <p>The only package that knows Tika; what the text means belongs to {@code corpus} and to legal-text.
 */
@NullMarked
package org.mingfa.indexer.extract;

import org.jspecify.annotations.NullMarked;
