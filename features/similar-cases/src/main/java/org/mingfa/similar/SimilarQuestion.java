package org.mingfa.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pending case for which similar ones are sought, in the words of the contract; nulls are not given.
 *
 * @param facts description of the facts, at most {@link #LONGEST} characters; or a whole judgment
 * @param focus 争议焦点 in the asker's words
 * @param cause 案由; inferred from the facts where it is not given
 * @param cited articles of law as they are written: 《中华人民共和国民法典》第六百七十五条
 * @param court own court, by which the tiers are told
 * @param asOf day of the search, today where not given; cases decided later are not shown
 * @param within ids of the source files: only these cases are compared, and ranked by similarity alone
 */
public record SimilarQuestion(
        @Nullable String facts,
        @Nullable String focus,
        @Nullable String cause,
        @Nullable List<String> cited,
        @Nullable String court,
        @Nullable String asOf,
        @Nullable List<String> within,
        @Nullable Integer limit) {

    /** The longest text that is read whole, in UTF-16 units. */
    public static final int LONGEST = 100_000;
}
