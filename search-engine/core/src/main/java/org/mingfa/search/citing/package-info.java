/**
 * The graph of citations from its other end: which passages cite an article.
 *
 * <p>What a text cites is told by {@code cited}; whether a cited article exists by {@code verify}.
 */
@NullMarked
package org.mingfa.search.citing;

import org.jspecify.annotations.NullMarked;
