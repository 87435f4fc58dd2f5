/**
 * What a client is told when a request cannot be answered (RFC 9457).
 *
 * <p>Problems of reading a corpus are those of org.mingfa.text.problem.
 */
@NullMarked
package org.mingfa.api.problem;

import org.jspecify.annotations.NullMarked;
