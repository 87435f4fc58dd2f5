package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day a prompt is about.
 *
 * @param day the earliest day that a careful party must take for the last one
 * @param label what happens that day
 * @param explain how it was computed, step by step, in Chinese
 * @param assumptions what was taken for granted, e.g. that no holiday notice is out yet
 * @param alternative another day where the law is disputed, or null
 */
public record PromptDeadline(
        LocalDate day,
        String label,
        List<String> explain,
        List<String> assumptions,
        @Nullable LocalDate alternative) {

    public PromptDeadline {
        explain = List.copyOf(explain);
        assumptions = List.copyOf(assumptions);
    }
}
