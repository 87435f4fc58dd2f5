package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;

/** A page of laws, each in the version in force on the day, or its last one where none is. */
public record LawList(
        @JsonUnwrapped AnswerSource from,
        String asOf,
        int total,
        List<LawAnswer> laws,
        @Nullable String cursor,
        String disclaimer) {}
