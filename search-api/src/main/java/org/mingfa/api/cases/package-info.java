/**
 * Cases over HTTP.
 *
 * <p>Reads the address and hands on; what is shown of a case belongs to {@code answers}.
 */
@NullMarked
package org.mingfa.api.cases;

import org.jspecify.annotations.NullMarked;
