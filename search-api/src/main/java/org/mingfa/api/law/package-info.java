/**
 * Laws, their versions and articles over HTTP.
 *
 * <p>Shows what the generation holds; composes no text.
 */
@NullMarked
package org.mingfa.api.law;

import org.jspecify.annotations.NullMarked;
