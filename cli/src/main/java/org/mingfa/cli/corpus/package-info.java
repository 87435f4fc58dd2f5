/** Corpora: registered, updated, compared, reviewed. */
@NullMarked
package org.mingfa.cli.corpus;

import org.jspecify.annotations.NullMarked;
