package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;

/**
 * A page of what cites an article.
 *
 * @param law the version that was asked for; citations name a law and a number, not a version
 */
public record CitedByPage(
        @JsonUnwrapped AnswerSource from,
        String asOf,
        LawAnswer law,
        String number,
        String ordinal,
        @JsonUnwrapped CitedByAnswer citing,
        String disclaimer) {}
