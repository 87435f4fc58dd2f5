/**
 * What we hand over: the 诉讼风险告知书, the list of changes in law, the findings of a check of citations, the 类案检索报告. Each
 * says what it says as a document; the file is written elsewhere.
 *
 * <p>What is right, similar or risky is found out elsewhere; nothing here ranks, weighs or concludes. Nothing is kept.
 */
@NullMarked
package org.mingfa.reports;

import org.jspecify.annotations.NullMarked;
