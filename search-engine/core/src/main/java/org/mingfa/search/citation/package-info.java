/**
 * Which passages cite an article, law and cases apart.
 *
 * <p>Whether what a text cites is right is the business of the feature citations.
 */
@NullMarked
package org.mingfa.search.citation;

import org.jspecify.annotations.NullMarked;
