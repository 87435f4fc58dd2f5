/**
 * Documents in the official style of GB/T 9704-2012: page, fonts, levels of headings, page numbers.
 *
 * <p>Knows nothing of what a document says; the only package that touches POI.
 */
@NullMarked
package org.mingfa.reports.official;

import org.jspecify.annotations.NullMarked;
