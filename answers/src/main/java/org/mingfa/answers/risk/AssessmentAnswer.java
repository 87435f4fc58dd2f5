package org.mingfa.answers.risk;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.answers.risk.PromptAnswer.Unknown;
import org.mingfa.risk.assessment.NotAssessed;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.Progress;

/**
 * What the answers so far come to, and what is asked next.
 *
 * @param exclusions why the case is outside the pilot; where there is one, nothing else is assessed
 * @param notAssessed rules of which nothing can be said yet: not the same as no risk
 * @param nextQuestions the likeliest to decide first
 * @param setAside keys of answers that make no sense beside the others
 */
public record AssessmentAnswer(
        String stage,
        String role,
        LocalDate asOf,
        List<PromptAnswer> exclusions,
        List<PromptAnswer> prompts,
        List<OpenRule> notAssessed,
        List<QuestionAnswer> nextQuestions,
        ProgressAnswer progress,
        List<String> setAside,
        String disclaimer) {

    /** A rule of which nothing can be said yet. */
    public record OpenRule(String rule, String title, String severity, List<Unknown> missing, List<String> reasons) {
        static OpenRule of(NotAssessed open, FactBook facts) {
            return new OpenRule(
                    open.rule(),
                    open.title(),
                    open.severity().word(),
                    Unknown.of(open.missing(), facts),
                    open.reasons());
        }
    }

    /** How far the interview is. */
    public record ProgressAnswer(int decided, int rules, int questionsLeft) {
        static ProgressAnswer of(Progress progress) {
            return new ProgressAnswer(progress.decided(), progress.rules(), progress.questionsLeft());
        }
    }

    /**
     * The answer to a step of the interview.
     *
     * @param facts to put what is unknown as questions
     * @param today for the calendar files
     */
    static AssessmentAnswer of(InterviewStep step, FactBook facts, LocalDate today) {
        RiskAssessment assessment = step.assessment();
        return new AssessmentAnswer(
                assessment.stage().word(),
                assessment.role().word(),
                assessment.asOf(),
                prompts(assessment.exclusions(), facts, today),
                prompts(assessment.prompts(), facts, today),
                assessment.notAssessed().stream()
                        .map(open -> OpenRule.of(open, facts))
                        .toList(),
                step.open().stream().map(QuestionAnswer::of).toList(),
                ProgressAnswer.of(step.progress()),
                step.review().setAside().stream().map(Answer::key).toList(),
                RiskPrompt.DISCLAIMER);
    }

    private static List<PromptAnswer> prompts(List<RiskPrompt> prompts, FactBook facts, LocalDate today) {
        return prompts.stream()
                .map(prompt -> PromptAnswer.of(prompt, facts, today))
                .toList();
    }
}
