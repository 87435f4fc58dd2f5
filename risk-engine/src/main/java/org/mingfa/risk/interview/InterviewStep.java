package org.mingfa.risk.interview;

import java.util.List;
import java.util.Optional;
import org.mingfa.risk.assessment.RiskAssessment;

/**
 * One step: what to ask next, and what the answers so far come to.
 *
 * @param open every question still open, the likeliest to decide first; empty at the end, when it is time for the review
 */
public record InterviewStep(List<Question> open, Progress progress, Review review, RiskAssessment assessment) {

    public InterviewStep {
        open = List.copyOf(open);
    }

    /** The next question; empty at the end. */
    public Optional<Question> next() {
        return open.stream().findFirst();
    }
}
