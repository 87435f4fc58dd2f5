/**
 * What training learned about ranking: how much each list counts, and which laws people's questions lead to.
 *
 * <p>Weights that can be read, edited and struck out line by line; no question, no person's words. How to train them is the
 * evaluation module's business.
 */
@NullMarked
package org.mingfa.search.learned;

import org.jspecify.annotations.NullMarked;
