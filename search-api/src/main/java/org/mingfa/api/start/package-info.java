/**
 * From a started process to a service that is ready.
 *
 * <p>No endpoint; what runs after that belongs elsewhere.
 */
@NullMarked
package org.mingfa.api.start;

import org.jspecify.annotations.NullMarked;
