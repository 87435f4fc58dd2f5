package org.mingfa.answers.citation;

import org.jspecify.annotations.Nullable;

/** A text whose citations are asked for. */
public record CitedText(@Nullable String text, @Nullable String asOf) {}
