package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.PromptAnswer.PendingDeadline;
import org.mingfa.answers.risk.PromptAnswer.Unknown;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.AssessmentSummary;
import org.mingfa.risk.interview.CompleteEvidence;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.NextAction;
import org.mingfa.risk.interview.Progress;
import org.mingfa.risk.interview.Question;
import org.mingfa.risk.interview.QuestionTopic;
import org.mingfa.risk.rules.CaseContext;

/**
 * What the answers so far come to, and what is asked next.
 *
 * @param exclusions why the case is outside the pilot; where there is one, nothing else is assessed
 * @param deadlines every day of the party once: the nearest first, then what was missed
 * @param pendingDeadlines last days that one more date would tell
 * @param notAssessed rules of which nothing can be said yet: not the same as no risk; empty in a brief answer
 * @param information what is said to everybody of this stage and role, because nobody is asked for what it turns on
 * @param nextQuestions the short way first, then the others, topic by topic
 * @param decisive how many of them are the short way; zero when it is time for the result
 * @param further where to look further, with the keys of the questions
 * @param standing what the answers come to as a whole, so that silence is not taken for safety
 * @param setAside keys of answers that make no sense beside the others
 */
public record AssessmentAnswer(
        String stage,
        String role,
        LocalDate asOf,
        List<PromptAnswer> exclusions,
        List<PromptAnswer> prompts,
        List<CaseDeadlineAnswer> deadlines,
        List<PendingDeadline> pendingDeadlines,
        List<OpenRule> notAssessed,
        List<RiskAssessment.Information> information,
        List<QuestionAnswer> nextQuestions,
        int decisive,
        List<TopicAnswer> further,
        StandingAnswer standing,
        Progress progress,
        List<String> setAside,
        String disclaimer) {

    /** A topic and the keys of its open questions, the likeliest to decide first. */
    public record TopicAnswer(String topic, List<String> keys) {
        static TopicAnswer of(QuestionTopic topic) {
            return new TopicAnswer(
                    topic.name(), topic.questions().stream().map(Question::key).toList());
        }
    }

    /**
     * What the answers come to as a whole.
     *
     * @param kind nothing_judged, little_judged, no_risk_found, warned or excluded
     * @param findOut what to find out first where nothing could be judged, at most three
     * @param where where to ask
     * @param next what to do next, or null
     * @param safety whom to call where there is violence, else null; to be shown above all else
     * @param evidence that nothing is missing of it, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StandingAnswer(
            String kind,
            String words,
            List<QuestionAnswer> findOut,
            String where,
            @Nullable NextAction next,
            @Nullable SafetyAnswer safety,
            @Nullable CompleteEvidence evidence) {
        static StandingAnswer of(AssessmentSummary standing) {
            return new StandingAnswer(
                    standing.kind().word(),
                    standing.words(),
                    standing.findOut().stream().map(QuestionAnswer::of).toList(),
                    standing.where(),
                    standing.next(),
                    null,
                    standing.evidence());
        }
    }

    /** A rule of which nothing can be said yet; {@code missing} names what may be asked. */
    public record OpenRule(String rule, String title, String severity, List<Unknown> missing, List<String> reasons) {
        static OpenRule of(UndecidedRule open, FactValuation values) {
            return new OpenRule(
                    open.rule(),
                    open.title(),
                    open.severity().word(),
                    Unknown.of(open.missing(), values),
                    open.reasons());
        }
    }

    /**
     * The answer to a step of the interview.
     *
     * @param today for the calendar files
     */
    static AssessmentAnswer of(InterviewStep step, LocalDate today) {
        RiskAssessment assessment = step.assessment();
        CaseContext context = assessment.context();
        FactValuation values = step.values().facts();
        return new AssessmentAnswer(
                context.stage().word(),
                context.role().word(),
                context.asOf(),
                prompts(assessment.exclusions(), values, today),
                prompts(assessment.prompts(), values, today),
                assessment.deadlines().stream()
                        .map(deadline -> CaseDeadlineAnswer.of(deadline, today))
                        .toList(),
                assessment.pending().stream()
                        .map(day -> new PendingDeadline(day.label(), Unknown.of(day.facts(), values)))
                        .toList(),
                assessment.notAssessed().stream()
                        .map(open -> OpenRule.of(open, values))
                        .toList(),
                assessment.information(),
                step.open().stream().map(QuestionAnswer::of).toList(),
                step.decisive().size(),
                step.further().stream().map(TopicAnswer::of).toList(),
                StandingAnswer.of(step.standing()),
                step.progress(),
                step.review().setAside().stream().map(Answer::key).toList(),
                RiskPrompt.DISCLAIMER);
    }

    /** The same without the rules that are still open, a quarter of its size; how many they are stays in the progress. */
    AssessmentAnswer brief() {
        return with(List.of(), standing);
    }

    AssessmentAnswer withSafety(SafetyAnswer safety) {
        return with(
                notAssessed,
                new StandingAnswer(
                        standing.kind(),
                        standing.words(),
                        standing.findOut(),
                        standing.where(),
                        standing.next(),
                        safety,
                        standing.evidence()));
    }

    private AssessmentAnswer with(List<OpenRule> open, StandingAnswer summary) {
        return new AssessmentAnswer(
                stage,
                role,
                asOf,
                exclusions,
                prompts,
                deadlines,
                pendingDeadlines,
                open,
                information,
                nextQuestions,
                decisive,
                further,
                summary,
                progress,
                setAside,
                disclaimer);
    }

    private static List<PromptAnswer> prompts(List<RiskPrompt> prompts, FactValuation values, LocalDate today) {
        return prompts.stream()
                .map(prompt -> PromptAnswer.of(prompt, values, today))
                .toList();
    }
}
