package org.mingfa.answers.risk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as its party tells it.
 *
 * @param facts answers by key; the text 不清楚 where the party does not know
 * @param brief true on the way through the interview, where nobody reads which rules are still open: they are left out
 */
public record AssessmentRequest(
        @Nullable String stage,
        @Nullable String role,
        @Nullable String asOf,
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable Boolean brief) {}
