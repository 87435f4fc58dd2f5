package org.mingfa.risk.assessment;

import java.util.List;
import java.util.SortedSet;
import org.mingfa.risk.rules.Severity;

/**
 * A rule of which nothing can be said yet: unknown is not harmless.
 *
 * @param missing keys of the facts it lacks
 * @param reasons why it cannot be assessed even if they are told, in Chinese; usually empty
 */
public record UndecidedRule(
        String rule, String title, Severity severity, SortedSet<String> missing, List<String> reasons) {

    public UndecidedRule {
        reasons = List.copyOf(reasons);
    }
}
