/**
 * What commands share: how they are described, how what was typed is read (options of several commands, the words for a
 * mistake in the command line), how they speak, on which day, and with which exit code they end.
 *
 * <p>Nothing that a command computes, and no command by its class.
 */
@NullMarked
package org.mingfa.cli.usage;

import org.jspecify.annotations.NullMarked;
