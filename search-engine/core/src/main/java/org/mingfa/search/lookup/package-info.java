/**
 * Looking one article up by law, number and day, without searching.
 *
 * <p>Says also why there is none: no such law, no such article, not in force then.
 */
@NullMarked
package org.mingfa.search.lookup;

import org.jspecify.annotations.NullMarked;
