package org.mingfa.risk.condition;

import java.util.Set;

/** What is known of one name that an expression uses. */
public sealed interface Resolution {

    /** @param value as FEEL knows it: Boolean, String, BigDecimal, LocalDate, Period or a list of String */
    record Value(Object value) implements Resolution {}

    /** @param facts keys of the facts that would have to be told first, never empty */
    record MissingFacts(Set<String> facts) implements Resolution {

        public MissingFacts {
            facts = Set.copyOf(facts);
            if (facts.isEmpty()) {
                throw new IllegalArgumentException("a missing value names the facts it lacks");
            }
        }
    }

    /** The question makes no sense in this case, e.g. the day of an award where there was no arbitration. */
    record Inapplicable() implements Resolution {}

    /**
     * It cannot be had however much is told, e.g. no law of that day is on record.
     *
     * @param reason why, in Chinese
     */
    record Unavailable(String reason) implements Resolution {}
}
