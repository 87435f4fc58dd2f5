/**
 * Reading the lines of a judgment: its court, its parties and cause, its sections, what was claimed and ordered.
 *
 * <p>No norms and no citations; lines and headings are read in {@code parse}.
 */
@NullMarked
package org.mingfa.text.parse.judgment;

import org.jspecify.annotations.NullMarked;
