package org.mingfa.citations;

import org.jspecify.annotations.Nullable;

/** A text whose citations are asked for. */
public record CitationRequest(
        @Nullable String text, @Nullable String asOf) {}
