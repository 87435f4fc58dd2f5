package org.mingfa.risk.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingfa.text.problem.Refusal;

/** Who asks, and at which stages there is such a party. */
public enum Role {
    PLAINTIFF("plaintiff", "原告", "起诉的一方（原告）", EnumSet.of(Stage.FIRST_INSTANCE)),
    DEFENDANT("defendant", "被告", "被起诉的一方（被告）", EnumSet.of(Stage.FIRST_INSTANCE)),
    APPELLANT("appellant", "上诉人", "不服一审、提出上诉的一方（上诉人）", EnumSet.of(Stage.SECOND_INSTANCE)),
    APPELLEE("appellee", "被上诉人", "对方提出了上诉（被上诉人）", EnumSet.of(Stage.SECOND_INSTANCE)),
    APPLICANT("applicant", "申请执行人", "要求对方履行的一方（申请执行人）", EnumSet.of(Stage.ENFORCEMENT)),
    RESPONDENT("respondent", "被执行人", "被要求履行的一方（被执行人）", EnumSet.of(Stage.ENFORCEMENT)),
    /** A third party of the suit, or an outsider to the enforcement (案外人). */
    THIRD_PARTY("third_party", "第三人或者案外人", "不是双方，但受影响的人（第三人、案外人）", EnumSet.allOf(Stage.class));

    private final String word;
    private final String label;
    private final String said;
    private final Set<Stage> stages;

    Role(String word, String label, String said, Set<Stage> stages) {
        this.word = word;
        this.label = label;
        this.said = said;
        this.stages = stages;
    }

    /** As the files, the command line and the HTTP interface write it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** As people say it, with the word of the law in brackets. */
    public String said() {
        return said;
    }

    public boolean takesPart(Stage stage) {
        return stages.contains(stage);
    }

    /** @throws Refusal of the role when there is no such party at that stage */
    public void requireAt(Stage stage) {
        if (!takesPart(stage)) {
            throw Refusal.invalid("role", stage.label() + "阶段没有" + label + "。");
        }
    }

    /** Who takes part at a stage. */
    public static List<Role> at(Stage stage) {
        return Arrays.stream(values()).filter(role -> role.takesPart(stage)).toList();
    }
}
