/** Learns where names of people stand in judgments: names that a roll, a role or a label tells are exchanged for drawn ones. */
@NullMarked
package org.mingfa.training.names;

import org.jspecify.annotations.NullMarked;
