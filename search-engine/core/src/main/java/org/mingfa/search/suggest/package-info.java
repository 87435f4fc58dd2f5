/**
 * What a person may be about to type: laws, articles, terms and causes of action for the first signs of a query.
 *
 * <p>Names only, from memory; nothing is searched but the article whose number was typed.
 */
@NullMarked
package org.mingfa.search.suggest;

import org.jspecify.annotations.NullMarked;
