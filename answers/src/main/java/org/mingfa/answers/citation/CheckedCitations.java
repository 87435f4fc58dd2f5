package org.mingfa.answers.citation;

import java.util.List;

/**
 * The citations of articles in a text, each held against the generation.
 *
 * @param unchecked how many others there are: case numbers, document numbers, articles of unnamed laws
 */
public record CheckedCitations(
        String generation, String asOf, List<CitationAnswer> citations, int unchecked, String disclaimer) {}
