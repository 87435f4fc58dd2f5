package org.mingfa.answers.risk;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of a case in words of their own.
 *
 * @param text a sentence or a few
 */
public record CaseSentence(@Nullable String text) {}
