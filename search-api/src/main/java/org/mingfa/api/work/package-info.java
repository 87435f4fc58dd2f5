/**
 * The processor's time: who has a turn, how long others wait for theirs, and what one client may use.
 *
 * <p>Knows addresses of endpoints by their first words only; what an endpoint does with its turn is its own.
 */
@NullMarked
package org.mingfa.api.work;

import org.jspecify.annotations.NullMarked;
