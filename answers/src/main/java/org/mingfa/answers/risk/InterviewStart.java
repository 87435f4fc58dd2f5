package org.mingfa.answers.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.interview.CaseStep;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * Where an interview begins.
 *
 * @param stages what may be chosen first, with the parties of each
 * @param about what the case is about, the first question of all
 * @param steps where a case may be, as people say it: stage, facts and parties that follow from it
 * @param questions the first ones to ask; empty until stage and role are chosen
 */
public record InterviewStart(
        List<StageAnswer> stages,
        QuestionAnswer about,
        List<StepAnswer> steps,
        @Nullable String stage,
        @Nullable String role,
        List<QuestionAnswer> questions,
        String unsure,
        String disclaimer) {

    /** A stage and who takes part in it. */
    public record StageAnswer(String word, String label, List<RoleAnswer> roles) {
        static StageAnswer of(Stage stage) {
            return new StageAnswer(
                    stage.word(),
                    stage.label(),
                    Role.at(stage).stream().map(RoleAnswer::of).toList());
        }
    }

    /**
     * A party.
     *
     * @param said how people say it: 起诉的一方（原告）
     */
    public record RoleAnswer(String word, String label, String said) {
        static RoleAnswer of(Role role) {
            return new RoleAnswer(role.word(), role.label(), role.said());
        }
    }

    /** A step of a case; its facts go into {@code facts}. */
    public record StepAnswer(
            String word, String label, String stage, Map<String, String> facts, List<RoleAnswer> roles) {
        static StepAnswer of(CaseStep step) {
            return new StepAnswer(
                    step.word(),
                    step.label(),
                    step.stage().word(),
                    step.facts(),
                    step.roles().stream().map(RoleAnswer::of).toList());
        }
    }

    static List<StepAnswer> allSteps() {
        return Arrays.stream(CaseStep.values()).map(StepAnswer::of).toList();
    }

    static List<StageAnswer> allStages() {
        return Arrays.stream(Stage.values()).map(StageAnswer::of).toList();
    }
}
