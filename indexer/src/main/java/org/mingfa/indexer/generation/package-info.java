/**
 * Building a generation from the registered corpora: passages, vectors, known questions; checking one, and comparing
 * corpora with the live one.
 *
 * <p>Where generations lie and how one becomes live belongs to the search core.
 */
@NullMarked
package org.mingfa.indexer.generation;

import org.jspecify.annotations.NullMarked;
