/**
 * What a request means: citation, quotations, words and the legal terms added for them, conditions as a filter of the index.
 *
 * <p>Asks the generation only whether a cited article is there; lists are fetched by {@code ranking}.
 */
@NullMarked
package org.mingfa.search.understanding;

import org.jspecify.annotations.NullMarked;
