/**
 * Citations against a generation: whether what a text cites exists and says what is quoted or told.
 *
 * <p>Finding citations in a text is legal-text's.
 */
@NullMarked
package org.mingfa.citations;

import org.jspecify.annotations.NullMarked;
