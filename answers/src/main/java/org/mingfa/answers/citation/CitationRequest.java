package org.mingfa.answers.citation;

import org.jspecify.annotations.Nullable;

/** A text whose citations are asked for. */
public record CitationRequest(
        @Nullable String text, @Nullable String asOf) {}
