package org.mingfa.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a paper its holder has said to be so.
 *
 * @param kind as it was read, or as they corrected it
 * @param role who they are, at the stage of the paper
 * @param received the day on which it came, YYYY-MM-DD
 * @param confirmed values by name, in the form in which they were proposed; what is not here is not used
 */
public record PaperQuestion(
        @Nullable String kind,
        @Nullable String role,
        @Nullable String received,
        @Nullable Map<String, String> confirmed) {}
