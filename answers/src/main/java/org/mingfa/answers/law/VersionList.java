package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;

/** All versions of a law, newest first. */
public record VersionList(
        @JsonUnwrapped AnswerSource from, String asOf, String title, List<LawAnswer> versions, String disclaimer) {}
