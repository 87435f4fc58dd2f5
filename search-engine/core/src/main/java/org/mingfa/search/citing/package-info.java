/**
 * The graph of citations: which articles a passage cites, and which passages cite an article.
 *
 * <p>Finding citations in a text is legal-text's; whether a cited article exists is told by {@code verify}.
 */
@NullMarked
package org.mingfa.search.citing;

import org.jspecify.annotations.NullMarked;
