/**
 * Where files come from: folders, zip archives, JSONL files and git repositories, and the register of corpora.
 *
 * <p>Yields bytes and names; what they say is read by {@code extract} and {@code corpus}.
 */
@NullMarked
package org.mingfa.indexer.source;

import org.jspecify.annotations.NullMarked;
