package org.mingfa.api.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What is counted of an answer besides that it was given.
 *
 * @param isEmpty whether it had nothing to show
 * @param counts each a measure and one of our own names, counted once
 * @param hits ids of what it shows, of which users may say whether they were useful
 */
public record Usage(boolean isEmpty, List<UsageCount> counts, List<String> hits) {

    /** Nothing. */
    public static final Usage NONE = new Usage(false, List.of(), List.of());

    /** Something to be counted once; the subject is a name of our own, never a user's. */
    public record UsageCount(UsageMeasure measure, String subject) {}

    /** An answer with its usage; {@link UsageAdvice} takes them apart. */
    public record Of<T>(@Nullable T answer, Usage usage) {}

    public Usage {
        counts = List.copyOf(counts);
        hits = List.copyOf(hits);
    }

    /** The answer as it was, with its usage. */
    public <T> ResponseEntity<Of<T>> of(ResponseEntity<T> answer) {
        return new ResponseEntity<>(new Of<>(answer.getBody(), this), answer.getHeaders(), answer.getStatusCode());
    }
}
