package org.mingfa.risk.interview;

import java.util.List;
import java.util.Map;
import org.mingfa.risk.facts.QuestionPolicy;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Where a case is, as people say it: the stage with, in a first instance, how far it is. */
public enum CaseStep {
    PREPARING(Stage.FIRST_INSTANCE, "preparing", "还没有起诉"),
    SUBMITTED(Stage.FIRST_INSTANCE, "submitted", "材料交给法院了，还没有立案"),
    DOCKETED(Stage.FIRST_INSTANCE, "docketed", "已经立案（收到法院的通知、起诉状），还没有开庭"),
    HEARING(Stage.FIRST_INSTANCE, "hearing", "正在开庭，还没有判"),
    DEBATE_ENDED(Stage.FIRST_INSTANCE, "debate_ended", "庭审已经结束，等判决"),
    JUDGED(Stage.FIRST_INSTANCE, "judged", "收到了一审判决、裁定或者调解书"),
    APPEALED(Stage.SECOND_INSTANCE, "", "已经上诉，二审还没有判"),
    ENFORCEMENT(Stage.ENFORCEMENT, "", "裁判（裁决）已经生效，要执行或者正在执行");

    private final Stage stage;
    private final String progress;
    private final String label;

    CaseStep(Stage stage, String progress, String label) {
        this.stage = stage;
        this.progress = progress;
        this.label = label;
    }

    /** As the HTTP interface writes it. */
    public String word() {
        return progress.isEmpty() ? stage.word() : progress;
    }

    public String label() {
        return label;
    }

    public Stage stage() {
        return stage;
    }

    /** What choosing this step tells of the case. */
    public Map<String, String> facts() {
        return progress.isEmpty() ? Map.of() : Map.of(QuestionPolicy.PROGRESS, progress);
    }

    /** Who takes part, in the order of the roles. */
    public List<Role> roles() {
        return Role.at(stage);
    }
}
