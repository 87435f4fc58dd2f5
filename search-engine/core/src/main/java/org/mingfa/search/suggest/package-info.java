/**
 * What a person may be about to type: laws, articles, terms, causes of action and whole questions for the first signs of a
 * query.
 *
 * <p>Names come from memory; only the article whose number was typed and the questions known for articles are looked up.
 */
@NullMarked
package org.mingfa.search.suggest;

import org.jspecify.annotations.NullMarked;
