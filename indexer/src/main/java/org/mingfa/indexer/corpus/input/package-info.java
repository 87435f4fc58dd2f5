/**
 * What every format hands on: one input that makes one document or none, what became of it and of its files, under which id it is kept.
 *
 * <p>No format by its name.
 */
@NullMarked
package org.mingfa.indexer.corpus.input;

import org.jspecify.annotations.NullMarked;
