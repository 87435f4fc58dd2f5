/**
 * What a case is measured by, and how much each trait counts.
 *
 * <p>The measuring itself belongs to {@code similar}; what follows from it in the order of cases too.
 */
@NullMarked
package org.mingfa.search.trait;

import org.jspecify.annotations.NullMarked;
