/**
 * The reading process: the only package that knows Tika, PDFBox and POI.
 *
 * <p>Nothing else calls into it; it is started as a program and spoken to in frames.
 */
@NullMarked
package org.mingfa.extraction.reader;

import org.jspecify.annotations.NullMarked;
