/**
 * A paper in official style as a PDF: lines, pages, tables, and a typeface that comes with the product.
 *
 * <p>Knows nothing of what a paper says; the only package that writes with PDFBox.
 */
@NullMarked
package org.mingfa.reports.pdf;

import org.jspecify.annotations.NullMarked;
