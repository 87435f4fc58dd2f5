/** Changes of law. */
@NullMarked
package org.mingfa.cli.changes;

import org.jspecify.annotations.NullMarked;
