package org.mingfa.answers.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.result.Hit;

/** Finds what was written for the situation that a question is of. A feature holds the answers; it is found as a service. */
@FunctionalInterface
public interface ShortAnswers {

    /** Without that feature there are none. */
    static ShortAnswers ofThisProgram() {
        return ServiceLoader.load(ShortAnswers.class).findFirst().orElse(asked -> Optional.empty());
    }

    /**
     * A question that stands alone.
     *
     * @param hits what the search found for it
     * @param day whose law is asked for
     */
    record Asked(String question, List<Hit> hits, OpenGeneration generation, LocalDate day) {}

    /** Empty unless the question surely is of one of the situations, and the law of the day bears the answer. */
    Optional<ShortAnswer> find(Asked asked);
}
