package org.mingfa.risk.audit;

import org.mingfa.risk.law.Source;

/**
 * A provision and who rests on it, so that a change of the law shows what to review.
 *
 * @param owner the rule or value, e.g. R-LIM-01 or limitation/general-period
 * @param where file and line of a rule, or the file of a value
 */
public record Reliance(String owner, String where, Source source) {}
