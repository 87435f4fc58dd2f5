/**
 * The 类案检索报告: one model in eight sections, written as docx in official style, as HTML, and as JSON by the faces.
 *
 * <p>Which cases are similar is found out elsewhere; nothing here ranks, weighs or concludes.
 */
@NullMarked
package org.mingfa.reports.similar;

import org.jspecify.annotations.NullMarked;
