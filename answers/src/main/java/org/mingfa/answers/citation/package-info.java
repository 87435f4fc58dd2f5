/**
 * The citations of a text: which there are, what they mean, whether they are right.
 *
 * <p>How citations are read and compared belongs to legal-text and the core.
 */
@NullMarked
package org.mingfa.answers.citation;

import org.jspecify.annotations.NullMarked;
