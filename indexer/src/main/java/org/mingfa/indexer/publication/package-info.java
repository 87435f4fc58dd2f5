/**
 * What an operator decided of judgments that the gate keeps out or lets through: written down with the reason, and undone
 * by removing it.
 *
 * <p>The gate itself is legal-text's; reading a judgment is {@code corpus.decided}'s.
 */
@NullMarked
package org.mingfa.indexer.publication;

import org.jspecify.annotations.NullMarked;
