package org.mingfa.risk.interview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskAssessment;

/**
 * One step: what to ask next, and what the answers so far come to.
 *
 * @param question null at the end, when it is time for the review
 */
public record InterviewStep(@Nullable Question question, Progress progress, Review review, RiskAssessment assessment) {

    /** The next question; empty at the end. */
    public Optional<Question> next() {
        return Optional.ofNullable(question);
    }
}
