/**
 * Reading parties, claims, sums and the result out of the sections of a judgment.
 *
 * <p>Cutting a judgment into sections belongs to {@code parse.judgment}; nothing here is read from a text that names its parties
 * still, see {@code publication}.
 */
@NullMarked
package org.mingfa.text.parse.dispute;

import org.jspecify.annotations.NullMarked;
