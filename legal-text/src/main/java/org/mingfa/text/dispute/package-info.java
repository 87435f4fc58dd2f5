/**
 * What was in dispute in a case and how it ended: parties, claims, amounts, result.
 *
 * <p>Only what was read; reading it from a text belongs to {@code parse.judgment}, names come here hidden already.
 */
@NullMarked
package org.mingfa.text.dispute;

import org.jspecify.annotations.NullMarked;
