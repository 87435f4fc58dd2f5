/** Citations of a brief. */
@NullMarked
package org.mingfa.cli.citations;

import org.jspecify.annotations.NullMarked;
