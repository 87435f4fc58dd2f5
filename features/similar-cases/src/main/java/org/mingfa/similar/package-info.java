/**
 * What can be asked of similar cases and what is answered, and the 类案检索报告 made of it.
 *
 * <p>Which cases are near is found in {@code search}, by what is kept in {@code features}.
 */
@NullMarked
package org.mingfa.similar;

import org.jspecify.annotations.NullMarked;
