/**
 * The rules of the catalogue read from their YAML, each checked at its line: the book and the readers of its parts.
 *
 * <p>What a rule is stands in {@code rules}, where its files lie as well.
 */
@NullMarked
package org.mingfa.risk.rules.book;

import org.jspecify.annotations.NullMarked;
