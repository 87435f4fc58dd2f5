package org.mingfa.answers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** Who asks, and where the case is. */
public record Party(Stage stage, Role role) {

    /** Reads both and sees that they go together; a refusal names the field. */
    public static Party read(@Nullable String stageWord, @Nullable String roleWord) {
        return of(stage(given("stage", stageWord)), role(given("role", roleWord)));
    }

    /** A refusal of {@code role} when nobody of that role takes part at the stage. */
    public static Party of(Stage stage, Role role) {
        if (!role.takesPart(stage)) {
            throw Refusal.invalid("role", stage.label() + "阶段没有" + role.label() + "。");
        }
        return new Party(stage, role);
    }

    /** first_instance, first-instance or 一审. */
    public static Stage stage(String written) {
        return Arrays.stream(Stage.values())
                .filter(stage -> is(written, stage.word(), stage.label()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "stage",
                        written,
                        Arrays.stream(Stage.values()).map(Stage::word).toList()));
    }

    /** plaintiff or 原告. */
    public static Role role(String written) {
        return Arrays.stream(Role.values())
                .filter(role -> is(written, role.word(), role.label()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "role",
                        written,
                        Arrays.stream(Role.values()).map(Role::word).toList()));
    }

    /** Who takes part at the stage. */
    public static List<Role> at(Stage stage) {
        return Arrays.stream(Role.values())
                .filter(role -> role.takesPart(stage))
                .toList();
    }

    private static boolean is(String written, String word, String label) {
        return written.replace('-', '_').equals(word) || written.equals(label);
    }

    private static Refusal unknown(String field, String written, List<String> words) {
        return Refusal.invalid(field, "没有这个值" + NearestName.hint(written, words));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw Refusal.missing(field, "缺少字段 " + field + "。");
        }
        return value;
    }
}
