/**
 * Finds the names of people by how sentences go on around them, with a linear-chain conditional random field that was trained on
 * judgments whose names were exchanged for drawn ones. What a judgment's roll and roles tell stands in {@code publication}.
 */
@NullMarked
package org.mingfa.publication.names;

import org.jspecify.annotations.NullMarked;
