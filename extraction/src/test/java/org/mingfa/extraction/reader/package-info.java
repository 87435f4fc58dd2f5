/** Tests of the reading process, inside. */
@NullMarked
package org.mingfa.extraction.reader;

import org.jspecify.annotations.NullMarked;
