package org.mingfa.answers.change;

import org.jspecify.annotations.Nullable;

/**
 * An article that is not as it was: two texts beside each other.
 *
 * @param number in the new version, or in the old one where it is gone
 * @param before null where there was no such article
 * @param after null where there is none any more
 */
public record ArticleChange(
        String number,
        String ordinal,
        @Nullable String before,
        @Nullable String after) {}
