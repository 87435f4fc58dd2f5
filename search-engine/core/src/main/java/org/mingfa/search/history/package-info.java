/**
 * How one article changed from version to version: its counterparts, found by their texts, and the differences as spans.
 *
 * <p>Compares the versions that a generation holds; which of them was in force when is told by their headers.
 */
@NullMarked
package org.mingfa.search.history;

import org.jspecify.annotations.NullMarked;
