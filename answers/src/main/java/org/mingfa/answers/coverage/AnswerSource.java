package org.mingfa.answers.coverage;

import org.mingfa.search.generation.OpenGeneration;

/**
 * What an answer rests on: in every answer the same two fields, written here only.
 *
 * @param generation id of the generation that answered
 * @param coverage what that generation holds, in short
 */
public record AnswerSource(String generation, ShortCoverage coverage) {

    public static AnswerSource of(OpenGeneration generation) {
        return new AnswerSource(generation.manifest().id(), ShortCoverage.of(generation));
    }
}
