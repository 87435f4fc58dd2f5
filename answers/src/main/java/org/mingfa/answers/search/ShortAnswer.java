package org.mingfa.answers.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;

/**
 * {@code short_answer} of a search: what the law says to a situation that many people ask about, in sentences of ours.
 *
 * @param situation in a few words
 * @param answer at most three sentences
 * @param depends what may change it
 * @param basis the articles that bear it, each in force on the day asked for
 * @param calculator name of the calculator for its sum, or null
 * @param paper the paper that the court takes for it, or null
 * @param written when, by the law of that day
 */
public record ShortAnswer(
        String id,
        String situation,
        String answer,
        List<Condition> depends,
        List<BasisAnswer> basis,
        @Nullable String calculator,
        @Nullable String paper,
        LocalDate written) {

    public ShortAnswer {
        depends = List.copyOf(depends);
        basis = List.copyOf(basis);
    }

    /**
     * Something that may change the answer.
     *
     * @param fact of the interview that asks it, or null
     * @param value of that fact for which the answer stands, or null
     */
    public record Condition(
            String text, @Nullable String fact, @Nullable String value) {}
}
