/** Counts of what was used, and the reports made of them. */
@NullMarked
package org.mingfa.cli.usage;

import org.jspecify.annotations.NullMarked;
