/**
 * What every request and every answer have in common: connections, limits, turns, ids, parameters, caching.
 *
 * <p>Knows no endpoint and nothing of law.
 */
@NullMarked
package org.mingfa.api.http;

import org.jspecify.annotations.NullMarked;
