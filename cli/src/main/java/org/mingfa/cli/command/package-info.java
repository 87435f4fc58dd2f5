/** What every command is: its root, how it asks an open generation or the running service, and what it says where it fails. */
@NullMarked
package org.mingfa.cli.command;

import org.jspecify.annotations.NullMarked;
