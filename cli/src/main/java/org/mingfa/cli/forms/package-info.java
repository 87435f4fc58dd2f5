/** The courts' forms. */
@NullMarked
package org.mingfa.cli.forms;

import org.jspecify.annotations.NullMarked;
