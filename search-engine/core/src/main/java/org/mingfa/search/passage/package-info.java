/**
 * What is found: passages of laws and of cases, and the form in which an engine takes them.
 *
 * <p>No engine's types and no ranking.
 */
@NullMarked
package org.mingfa.search.passage;

import org.jspecify.annotations.NullMarked;
