/**
 * Who asks, and whether they may: credentials, the table of what is not for everybody, and the trail that judges' and
 * operators' requests leave in the audit.
 *
 * <p>How a token is kept is told in {@code answers}; what an endpoint does with a request that may pass is its own.
 */
@NullMarked
package org.mingfa.api.access;

import org.jspecify.annotations.NullMarked;
