/**
 * Corpora that the product knows by name, so that the official statute book is had by one command.
 *
 * <p>How files are fetched and read is the indexer's; a corpus that only the operator knows is none of these.
 */
@NullMarked
package org.mingfa.cli.known;

import org.jspecify.annotations.NullMarked;
