/** Papers that somebody received. */
@NullMarked
package org.mingfa.cli.papers;

import org.jspecify.annotations.NullMarked;
