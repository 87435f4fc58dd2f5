/**
 * How commands are described and how what was typed is read: the sections of a help text in their order, the words for a
 * mistake in the command line, readers of option values that several commands share.
 *
 * <p>Nothing that a command computes, and no command by its class.
 */
@NullMarked
package org.mingfa.cli.usage;

import org.jspecify.annotations.NullMarked;
