/**
 * The words of the command line: help, usage and mistakes, and answers as text on a terminal.
 *
 * <p>No command, and nothing is looked up here.
 */
@NullMarked
package org.mingfa.cli.text;

import org.jspecify.annotations.NullMarked;
