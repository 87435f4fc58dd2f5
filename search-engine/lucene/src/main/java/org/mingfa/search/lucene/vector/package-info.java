/** How vectors are written, and how the nearest of them are found. */
@NullMarked
package org.mingfa.search.lucene.vector;

import org.jspecify.annotations.NullMarked;
