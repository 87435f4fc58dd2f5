/** Backups, restores and packs. */
@NullMarked
package org.mingfa.cli.backup;

import org.jspecify.annotations.NullMarked;
