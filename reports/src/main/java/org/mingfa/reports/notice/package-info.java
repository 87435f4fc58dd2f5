/**
 * The 诉讼风险告知书 as a document: order of its parts, how they are worded, which articles are quoted.
 *
 * <p>Which risks there are is decided by the risk engine; how a page looks by {@code official}.
 */
@NullMarked
package org.mingfa.reports.notice;

import org.jspecify.annotations.NullMarked;
