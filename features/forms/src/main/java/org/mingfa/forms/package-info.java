/**
 * The element forms (要素式) that courts take, as data: what they ask, what fills them, what is checked, what they look like on paper.
 *
 * <p>Composes no text: a cell holds what a person typed or chose, what an answer said, or what a calculator found. Keeps nothing.
 */
@NullMarked
package org.mingfa.forms;

import org.jspecify.annotations.NullMarked;
