/**
 * A document in the official style of GB/T 9704-2012, as blocks: paragraphs, tables, charts, annexes, with their styles and page.
 *
 * <p>Knows neither what a document says nor how a file is written.
 */
@NullMarked
package org.mingfa.reports.document;

import org.jspecify.annotations.NullMarked;
