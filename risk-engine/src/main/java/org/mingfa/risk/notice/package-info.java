/**
 * What is handed to a party: the content of the notice (诉讼风险告知书) and calendar entries for deadlines.
 *
 * <p>Plain structures and text; files in an office format are made by {@code reports}.
 */
@NullMarked
package org.mingfa.risk.notice;

import org.jspecify.annotations.NullMarked;
