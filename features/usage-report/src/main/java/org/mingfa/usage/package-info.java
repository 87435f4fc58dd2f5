/**
 * What operators ask: how much the service was used, and the reports made from it.
 *
 * <p>Counting is done by the service; how a report is worded belongs to {@code report}.
 */
@NullMarked
package org.mingfa.usage;

import org.jspecify.annotations.NullMarked;
