/** Tests of what every request and every answer have in common. */
@NullMarked
package org.mingfa.api.http;

import org.jspecify.annotations.NullMarked;
