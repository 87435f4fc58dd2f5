/**
 * All corpora of a build brought together: opened, read on all cores, every file accounted for, one copy of each version
 * of a law, and each version dated.
 *
 * <p>What one file or one record says belongs to {@code corpus}; cutting and indexing to {@code passage} and
 * {@code generation}.
 */
@NullMarked
package org.mingfa.indexer.reading;

import org.jspecify.annotations.NullMarked;
