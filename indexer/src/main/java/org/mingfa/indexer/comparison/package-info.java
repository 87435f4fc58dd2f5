/** What a corpus holds now against what a generation holds of it, in files and in laws; nothing is built. */
@NullMarked
package org.mingfa.indexer.comparison;

import org.jspecify.annotations.NullMarked;
