/** Similar cases and their report. */
@NullMarked
package org.mingfa.cli.similar;

import org.jspecify.annotations.NullMarked;
