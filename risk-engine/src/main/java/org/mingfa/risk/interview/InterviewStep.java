package org.mingfa.risk.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.risk.assessment.CaseValuation;
import org.mingfa.risk.assessment.RiskAssessment;

/**
 * One step: what to ask next, and what the answers so far come to.
 *
 * @param values what is known of the case
 * @param decisive the short way: what still decides the gravest deadlines of this case, in the order to ask; empty when
 *     it is time for the result
 * @param further where one may look further, the gravest topic first
 */
public record InterviewStep(
        CaseValuation values,
        List<Question> decisive,
        List<QuestionTopic> further,
        Progress progress,
        AnswerReview review,
        AssessmentSummary standing,
        RiskAssessment assessment) {

    public InterviewStep {
        decisive = List.copyOf(decisive);
        further = List.copyOf(further);
    }

    /** The next question of the short way; empty when nothing more is decisive. */
    public Optional<Question> next() {
        return decisive.stream().findFirst();
    }

    /** Every question still open: the short way, then topic by topic. */
    public List<Question> open() {
        return Stream.concat(decisive.stream(), further.stream().flatMap(topic -> topic.questions().stream()))
                .toList();
    }
}
