/**
 * The findings of a check of citations as a docx file in official style.
 *
 * <p>What is right and wrong is found out elsewhere; nothing of a checked text is kept.
 */
@NullMarked
package org.mingfa.reports.citation;

import org.jspecify.annotations.NullMarked;
