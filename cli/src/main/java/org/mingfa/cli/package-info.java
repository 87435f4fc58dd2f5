/**
 * The command line: one class per command, each thin.
 *
 * <p>Reads arguments, calls a module, prints; the only place that writes to the standard streams. What commands share is
 * in {@code usage}, what they print in {@code text}.
 */
@NullMarked
package org.mingfa.cli;

import org.jspecify.annotations.NullMarked;
