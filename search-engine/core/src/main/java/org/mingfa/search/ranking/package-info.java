/**
 * From a parsed query to one order of passages: ranked lists fetched beside each other, fused, learned weights, collapse.
 *
 * <p>Ids and scores only; what a passage looks like to its reader belongs to {@code result}.
 */
@NullMarked
package org.mingfa.search.ranking;

import org.jspecify.annotations.NullMarked;
