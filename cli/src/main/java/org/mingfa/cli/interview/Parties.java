package org.mingfa.cli.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** Stages and roles as users write them: first_instance, first-instance or 一审. */
public final class Parties {

    private Parties() {}

    /** @throws Refusal naming the nearest */
    public static Stage stage(String written) {
        return Arrays.stream(Stage.values())
                .filter(stage -> is(written, stage.word(), stage.label()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "阶段",
                        written,
                        Arrays.stream(Stage.values()).map(Stage::word).toList()));
    }

    /** @throws Refusal naming the nearest */
    public static Role role(String written) {
        return Arrays.stream(Role.values())
                .filter(role -> is(written, role.word(), role.label()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "身份",
                        written,
                        Arrays.stream(Role.values()).map(Role::word).toList()));
    }

    /** Who takes part at the stage. */
    static List<Role> at(Stage stage) {
        return Arrays.stream(Role.values())
                .filter(role -> role.takesPart(stage))
                .toList();
    }

    private static boolean is(String written, String word, String label) {
        return written.replace('-', '_').equals(word) || written.equals(label);
    }

    private static Refusal unknown(String what, String written, List<String> words) {
        return new Refusal(
                Refusal.Kind.INVALID_VALUE,
                what + " \"" + written + "\" 不存在" + NearestName.hint(written, new ArrayList<>(words)));
    }
}
