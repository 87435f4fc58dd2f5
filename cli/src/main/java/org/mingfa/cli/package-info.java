/**
 * The command line: one class per command, each thin, in the package of its subject.
 *
 * <p>Reads arguments, asks, prints; the only place that writes to the standard streams. What commands share is in
 * {@code command}, how things look in a terminal in {@code text}.
 */
@NullMarked
package org.mingfa.cli;

import org.jspecify.annotations.NullMarked;
