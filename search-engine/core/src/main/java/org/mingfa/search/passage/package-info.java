/**
 * What is found: passages of laws and of cases, the form in which an engine takes them, the JSON in which records are
 * stored, and their checksums.
 *
 * <p>No engine's types and no ranking.
 */
@NullMarked
package org.mingfa.search.passage;

import org.jspecify.annotations.NullMarked;
