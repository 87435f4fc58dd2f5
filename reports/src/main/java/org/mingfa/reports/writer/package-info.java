/**
 * Writes a document as docx (POI), HTML or PDF (PDFBox, with a typeface that comes with the product).
 *
 * <p>Knows nothing of what a document says; the only package that touches POI's and PDFBox's writers.
 */
@NullMarked
package org.mingfa.reports.writer;

import org.jspecify.annotations.NullMarked;
