/**
 * Characters under the finders of citations: the text as they see it, numerals, names by their last character, titles that no table knows.
 *
 * <p>Which law or case is meant is decided above, in {@code citation}.
 */
@NullMarked
package org.mingfa.text.citation.scan;

import org.jspecify.annotations.NullMarked;
