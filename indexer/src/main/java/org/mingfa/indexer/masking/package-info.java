/**
 * Measures how well names, numbers and the like are taken out of judgments, on invented ones in which marks tell what has to go: how
 * much of each kind goes, what goes besides, and which sentences of an order are no longer what they were.
 */
@NullMarked
package org.mingfa.indexer.masking;

import org.jspecify.annotations.NullMarked;
