/**
 * The process that reads files, and the frames by which it is spoken to: the only package that knows Tika, PDFBox and
 * POI.
 *
 * <p>Outside of it only the frames are used; it is started as a program.
 */
@NullMarked
package org.mingfa.extraction.reader;

import org.jspecify.annotations.NullMarked;
