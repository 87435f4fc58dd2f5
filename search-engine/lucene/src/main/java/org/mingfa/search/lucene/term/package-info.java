/** Terms of questions where they stand in an index, and what is added up and counted from them. */
@NullMarked
package org.mingfa.search.lucene.term;

import org.jspecify.annotations.NullMarked;
