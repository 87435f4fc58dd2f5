package org.mingfa.answers.risk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.reading.Party;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * Where an interview begins.
 *
 * @param stages what may be chosen first, with the parties of each
 * @param questions the first ones to ask; empty until stage and role are chosen
 */
public record InterviewStart(
        List<StageAnswer> stages,
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
                    Party.at(stage).stream().map(RoleAnswer::of).toList());
        }
    }

    /** A party. */
    public record RoleAnswer(String word, String label) {
        static RoleAnswer of(Role role) {
            return new RoleAnswer(role.word(), role.label());
        }
    }

    static List<StageAnswer> allStages() {
        return Arrays.stream(Stage.values()).map(StageAnswer::of).toList();
    }
}
