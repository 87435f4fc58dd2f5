package org.mingfa.api.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.NotAssessed;
import org.mingfa.risk.assessment.PromptDeadline;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.Progress;
import org.mingfa.risk.notice.DeadlineCalendar;
import org.mingfa.risk.rules.Conflict;

/**
 * What the rules say of a case.
 *
 * @param exclusions why the case is outside of what is offered; while there are any, nothing else is assessed
 * @param prompts the worst first
 * @param notAssessed rules of which nothing can be said yet, with the questions they lack
 * @param nextQuestions the most useful first
 * @param setAside keys of answers that are not used, because other answers make their question senseless
 */
public record AssessmentAnswer(
        String stage,
        String role,
        LocalDate asOf,
        List<PromptView> exclusions,
        List<PromptView> prompts,
        List<NotAssessedView> notAssessed,
        List<QuestionView> nextQuestions,
        Progress progress,
        List<String> setAside,
        String disclaimer) {

    /** A warning. */
    public record PromptView(
            String rule,
            String title,
            String group,
            String severity,
            String severityLabel,
            String headline,
            String why,
            String action,
            List<BasisView> basis,
            @Nullable DeadlineView deadline,
            String confidence,
            List<UnknownView> stillUnknown,
            List<String> reservations,
            List<ConflictView> conflicts) {}

    /**
     * The day a warning is about.
     *
     * @param calendar the text of a calendar file (iCalendar) with that day
     */
    public record DeadlineView(
            LocalDate day,
            String label,
            List<String> explain,
            List<String> assumptions,
            @Nullable LocalDate alternative,
            String calendar) {

        static @Nullable DeadlineView of(RiskPrompt prompt, LocalDate today) {
            PromptDeadline deadline = prompt.deadline();
            return deadline == null
                    ? null
                    : new DeadlineView(
                            deadline.day(),
                            deadline.label(),
                            deadline.explain(),
                            deadline.assumptions(),
                            deadline.alternative(),
                            DeadlineCalendar.write(prompt, today).orElse(""));
        }
    }

    /** A question whose answer might change the warning. */
    public record UnknownView(String key, String question) {}

    /** A question on which the law can be read in two ways. */
    public record ConflictView(String question, List<ReadingView> readings) {
        static ConflictView of(Conflict conflict) {
            return new ConflictView(
                    conflict.question(),
                    conflict.readings().stream()
                            .map(reading -> new ReadingView(
                                    reading.holds(),
                                    reading.basis().stream().map(BasisView::of).toList()))
                            .toList());
        }
    }

    /** One reading, with its provisions. */
    public record ReadingView(String holds, List<BasisView> basis) {}

    /** A rule of which nothing can be said yet. */
    public record NotAssessedView(
            String rule, String title, String severity, List<UnknownView> missing, List<String> reasons) {}

    /**
     * The answer to a step of the interview.
     *
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
                assessment.notAssessed().stream().map(rule -> view(rule, facts)).toList(),
                assessment.nextQuestions().stream()
                        .map(facts::get)
                        .map(QuestionView::of)
                        .toList(),
                step.progress(),
                step.review().setAside().stream().map(Answer::key).toList(),
                RiskPrompt.DISCLAIMER);
    }

    private static List<PromptView> prompts(List<RiskPrompt> prompts, FactBook facts, LocalDate today) {
        return prompts.stream().map(prompt -> view(prompt, facts, today)).toList();
    }

    private static PromptView view(RiskPrompt prompt, FactBook facts, LocalDate today) {
        return new PromptView(
                prompt.rule(),
                prompt.title(),
                prompt.group(),
                prompt.severity().word(),
                prompt.severity().label(),
                prompt.headline(),
                prompt.why(),
                prompt.action(),
                prompt.basis().stream().map(BasisView::of).toList(),
                DeadlineView.of(prompt, today),
                prompt.confidence().label(),
                unknown(prompt.stillUnknown(), facts),
                prompt.reservations(),
                prompt.conflicts().stream().map(ConflictView::of).toList());
    }

    private static NotAssessedView view(NotAssessed rule, FactBook facts) {
        return new NotAssessedView(
                rule.rule(), rule.title(), rule.severity().word(), unknown(rule.missing(), facts), rule.reasons());
    }

    private static List<UnknownView> unknown(Collection<String> keys, FactBook facts) {
        return keys.stream()
                .flatMap(key -> facts.find(key).stream())
                .map(fact -> new UnknownView(fact.key(), fact.question()))
                .toList();
    }
}
