package org.mingfa.answers.risk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * Where an interview begins.
 *
 * @param stages what may be chosen first, with the parties of each
 * @param questions the first ones to ask; empty until stage and role are chosen
 */
public record InterviewStart(
        List<StageView> stages,
        @Nullable String stage,
        @Nullable String role,
        List<QuestionView> questions,
        String unsure,
        String disclaimer) {

    /** A stage and who takes part in it. */
    public record StageView(String word, String label, List<RoleView> roles) {}

    /** A party. */
    public record RoleView(String word, String label) {}

    static List<StageView> allStages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new StageView(
                        stage.word(),
                        stage.label(),
                        Arrays.stream(Role.values())
                                .filter(role -> role.takesPart(stage))
                                .map(role -> new RoleView(role.word(), role.label()))
                                .toList()))
                .toList();
    }
}
