package org.mingfa.search.passage;

/** Numbers of a passage, to filter by range and to sort by. */
public enum NumberField {
    /** First day in force, epoch day; {@link #ALWAYS} when unknown. */
    FROM,
    /** First day no longer in force, epoch day; {@link #NEVER} while none is known. */
    UNTIL,
    /**
     * First day on which it is no longer shown where the law of a day is asked for: {@link #UNTIL}, but {@link #NEVER} for a
     * version whose successor is not held, which is shown with the word that there is one.
     */
    SHOWN_UNTIL,
    /** Day of promulgation or of the decision, epoch day; {@link #ALWAYS} when unknown. */
    DATE,
    /** Place in its document. */
    POSITION,
    /** Rank of its level or tier, 0 the highest. */
    RANK;

    public static final long ALWAYS = -1_000_000;
    public static final long NEVER = 10_000_000;
}
