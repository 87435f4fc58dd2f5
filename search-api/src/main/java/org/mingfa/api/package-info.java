/**
 * The service: where its parts are put together and started.
 *
 * <p>No endpoint and no rule of law.
 */
@NullMarked
package org.mingfa.api;

import org.jspecify.annotations.NullMarked;
