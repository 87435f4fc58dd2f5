/**
 * The law as a generation holds it, for what rests on provisions: the audit of the rules and quotations in documents.
 *
 * <p>It stands here because the risk engine may not know search, and both the commands and the service need it.
 */
@NullMarked
package org.mingfa.reports.law;

import org.jspecify.annotations.NullMarked;
