/**
 * Tables that come with the product: the one reader for them, and the words of law that they hold, each with an example
 * that is its test.
 *
 * <p>What users and operators write, and what a generation stores, has readers of its own; dated law is the risk engine's.
 */
@NullMarked
package org.mingfa.text.table;

import org.jspecify.annotations.NullMarked;
