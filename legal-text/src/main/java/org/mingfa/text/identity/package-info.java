/**
 * What names a text wherever it lies: the key of a law, the number of an article, the id of one dated version, the file that it came from and its fingerprint.
 *
 * <p>Nothing that a text says and no dates; citations, which people write, are read in {@code citation}.
 */
@NullMarked
package org.mingfa.text.identity;

import org.jspecify.annotations.NullMarked;
