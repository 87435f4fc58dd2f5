/**
 * Element forms over HTTP.
 *
 * <p>What they ask and how they are filled is decided in org.mingfa.forms; here it only gets its form.
 */
@NullMarked
package org.mingfa.api.forms;

import org.jspecify.annotations.NullMarked;
