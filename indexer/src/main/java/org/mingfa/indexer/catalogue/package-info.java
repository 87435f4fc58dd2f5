/**
 * Corpora that the product knows by name, so that the official statute book is had by one command.
 *
 * <p>How files are fetched is {@code source}'s business; a corpus that only the operator knows is none of these.
 */
@NullMarked
package org.mingfa.indexer.catalogue;

import org.jspecify.annotations.NullMarked;
