/**
 * Where files come from: folders, zip archives, JSONL files and git repositories; the register and the catalogue of
 * corpora; who may publish what.
 *
 * <p>Yields bytes, names and records; what they say is read by {@code corpus}.
 */
@NullMarked
package org.mingfa.indexer.source;

import org.jspecify.annotations.NullMarked;
