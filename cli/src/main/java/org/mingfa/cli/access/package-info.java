/** Tokens, the audit, and which commands are written into it. */
@NullMarked
package org.mingfa.cli.access;

import org.jspecify.annotations.NullMarked;
