package org.mingfa.assistants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.QuestionAnswer;
import org.mingfa.answers.risk.RiskAnswers.InterviewStart;
import org.mingfa.answers.risk.RiskAnswers.InterviewStart.RoleAnswer;
import org.mingfa.answers.risk.RiskAnswers.InterviewStart.StepAnswer;

/**
 * How far a case is and which side the person is on, as a client has it: from its arguments, or from answers under the keys step and role.
 * Nobody is supposed to be a plaintiff before a first instance: what is not known is asked, and nothing is warned of before.
 *
 * @param stage null where it is not known
 * @param role null where it is not known
 * @param facts what the step tells besides
 * @param question what is to be asked first; null where both are known, or the person does not know
 */
record CaseBeginning(
        @Nullable String stage,
        @Nullable String role,
        Map<String, String> facts,
        @Nullable QuestionAnswer question) {

    static final String STEP = "step";
    static final String ROLE = "role";

    private static final String UNSURE = "不清楚";

    /** What it would change, said where it is not known. */
    static final String UNKNOWN = "还不知道案件到了哪一步、您是哪一方：答辩、上诉、申请执行的期限和要做的事都随它变，所以先不提示。";

    /** Takes the step and the role out of what was told. */
    static CaseBeginning of(
            @Nullable String stage, @Nullable String role, Map<String, @Nullable Object> told, InterviewStart start) {
        Object saidStep = told.remove(STEP);
        Object saidRole = told.remove(ROLE);
        Optional<StepAnswer> step = start.steps().stream()
                .filter(one -> one.word().equals(saidStep))
                .findFirst();
        String knownStage = stage != null ? stage : step.map(StepAnswer::stage).orElse(null);
        String knownRole = role != null || saidRole == null || UNSURE.equals(saidRole) ? role : saidRole.toString();
        Map<String, String> facts = step.map(StepAnswer::facts).orElse(Map.of());
        QuestionAnswer question = null;
        if (knownStage == null && saidStep == null) {
            Map<String, String> steps = new LinkedHashMap<>();
            start.steps().forEach(one -> steps.put(one.word(), one.label()));
            question = choice(STEP, "案件到了哪一步？", steps);
        } else if (knownStage != null && knownRole == null && saidRole == null) {
            question = choice(ROLE, "您是哪一方？", parties(knownStage, start));
        }
        return new CaseBeginning(knownStage, knownRole, facts, question);
    }

    boolean isKnown() {
        return stage != null && role != null;
    }

    private static Map<String, String> parties(String stage, InterviewStart start) {
        Map<String, String> parties = new LinkedHashMap<>();
        start.stages().stream()
                .filter(one -> one.word().equals(stage) || one.label().equals(stage))
                .flatMap(one -> one.roles().stream())
                .forEach((RoleAnswer one) -> parties.put(one.word(), one.said()));
        return parties;
    }

    private static QuestionAnswer choice(String key, String question, Map<String, String> options) {
        return new QuestionAnswer(key, "案件概况", question, null, "choice", options, null, List.of(), List.of());
    }
}
