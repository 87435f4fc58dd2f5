/**
 * Connections: how many there may be, how long one may take to ask, and who is at the other end.
 *
 * <p>Knows nothing of what is asked; the work that a question costs belongs to org.mingfa.api.work.
 */
@NullMarked
package org.mingfa.api.connection;

import org.jspecify.annotations.NullMarked;
