/**
 * What training learned: how much each list counts, which laws people's questions lead to, and when nothing found is
 * an answer.
 *
 * <p>Weights that can be read, edited and struck out line by line; no question, no person's words. Training them is
 * the module {@code training}'s business.
 */
@NullMarked
package org.mingfa.search.learned;

import org.jspecify.annotations.NullMarked;
