package org.mingfa.risk.condition;

/** Where the names of an expression get their values: facts, the date, computed dates, values of law. */
@FunctionalInterface
public interface Valuation {

    /**
     * What is known of a name; the same answer however often it is asked.
     *
     * @param name a fact's key, {@code as_of}, {@code computation.output} or {@code law:path/of-the-value}
     */
    Resolution find(String name);
}
