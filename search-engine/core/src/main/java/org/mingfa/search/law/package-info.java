/**
 * One article of a generation: looked up by law, number and day, and followed through the versions of its law; and which articles
 * of two versions are the same.
 *
 * <p>Says also why there is none: no such law, no such article, not in force then. Nothing here searches.
 */
@NullMarked
package org.mingfa.search.law;

import org.jspecify.annotations.NullMarked;
