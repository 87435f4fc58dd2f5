/**
 * What the reports of a court are made from and written to: usage from a file or a service, the court's own statement, the
 * file that is asked for.
 *
 * <p>What a report says is decided in org.mingfa.answers and org.mingfa.reports.
 */
@NullMarked
package org.mingfa.cli.filing;

import org.jspecify.annotations.NullMarked;
