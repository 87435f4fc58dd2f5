/**
 * Finding citations in a text and holding them against the generation, over HTTP.
 *
 * <p>How citations are recognised belongs to org.mingfa.text.citation.
 */
@NullMarked
package org.mingfa.api.citation;

import org.jspecify.annotations.NullMarked;
