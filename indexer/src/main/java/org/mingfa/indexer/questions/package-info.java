/**
 * The questions in people's own words that lie under {@code corpora/lay-questions}: read, tied to the article that they were
 * written for, and given to that article as a generation holds it.
 *
 * <p>How a question is matched in a search is not decided here; words that training found are {@code search.learned}.
 */
@NullMarked
package org.mingfa.indexer.questions;

import org.jspecify.annotations.NullMarked;
