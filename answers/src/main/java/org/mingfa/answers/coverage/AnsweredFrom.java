package org.mingfa.answers.coverage;

import org.mingfa.search.generation.OpenGeneration;

/**
 * What an answer rests on: in every answer the same two fields, written here only.
 *
 * @param generation id of the generation that answered
 * @param coverage what that generation holds, in short
 */
public record AnsweredFrom(String generation, ShortCoverage coverage) {

    public static AnsweredFrom of(OpenGeneration generation) {
        return new AnsweredFrom(generation.manifest().id(), ShortCoverage.of(generation));
    }
}
