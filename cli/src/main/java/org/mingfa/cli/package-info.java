/**
 * The command line: one class per command, each thin.
 *
 * <p>Reads arguments, calls a module, prints; the only place that writes to the standard streams.
 */
@NullMarked
package org.mingfa.cli;

import org.jspecify.annotations.NullMarked;
