/**
 * The words by which texts of courts call people, organisations and their parts in a case: a row each, with what is known of it and
 * an example that is its test. Whoever reads names, rolls or heads of judgments takes the words from here.
 *
 * <p>How a reader puts them together stays with the reader.
 */
@NullMarked
package org.mingfa.text.lexicon;

import org.jspecify.annotations.NullMarked;
