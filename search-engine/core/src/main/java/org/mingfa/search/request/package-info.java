/**
 * What a user asks for: the words, the conditions, the order, the page.
 *
 * <p>Values only, validated; what the words mean belongs to {@code understanding}.
 */
@NullMarked
package org.mingfa.search.request;

import org.jspecify.annotations.NullMarked;
