package org.mingfa.citations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.mingfa.answers.coverage.AnswerSource;

/**
 * The citations of a text, each held against the generation, or listed as not checked.
 *
 * @param unchecked how many are only listed: case numbers, document numbers, articles of unnamed laws
 */
public record CitationChecks(
        @JsonUnwrapped AnswerSource from,
        String asOf,
        List<CitationAnswer> citations,
        int unchecked,
        String disclaimer) {}
