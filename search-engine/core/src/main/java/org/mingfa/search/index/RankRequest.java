package org.mingfa.search.index;

/**
 * One ranked list to fetch.
 *
 * @param depth how many at the most, 1 to 10,000
 * @param budget after which an engine that can gives what it has found so far
 */
public record RankRequest(Query query, Filter filter, Order order, int depth, TimeBudget budget) {

    public static final int DEEPEST = 10_000;

    public RankRequest {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("depth is 1 to " + DEEPEST + ", not " + depth);
        }
    }

    /** A list that must be whole. */
    public RankRequest(Query query, Filter filter, Order order, int depth) {
        this(query, filter, order, depth, TimeBudget.NONE);
    }

    /** The same, as far as it is found by then. */
    public RankRequest by(TimeBudget newDeadline) {
        return new RankRequest(query, filter, order, depth, newDeadline);
    }

    public static RankRequest best(Query query, Filter filter, int depth) {
        return new RankRequest(query, filter, Order.SCORE, depth);
    }

    /** How the list is ordered; ties always by passage id, ascending. */
    public enum Order {
        /** Best score first. */
        SCORE,
        /** NumberField.DATE, newest first. */
        NEWEST,
        /** NumberField.RANK, highest level first, then newest. */
        LEVEL,
        /** NumberField.POSITION, ascending. */
        POSITION
    }
}
