/** The data directory as one file that can be carried away, and back. */
@NullMarked
package org.mingfa.cli.backup;

import org.jspecify.annotations.NullMarked;
