package org.mingfa.text.document;

import java.util.Arrays;
import java.util.Optional;

/** 效力级别, in the order of rank of 立法法 第九十八条 and after, with the kinds of court documents behind. */
public enum Level {
    CONSTITUTION("宪法"),
    LAW("法律"),
    LEGISLATIVE_INTERPRETATION("法律解释"),
    DECISION("有关法律问题的决定"),
    ADMINISTRATIVE_REGULATION("行政法规"),
    SUPERVISION_REGULATION("监察法规"),
    LOCAL_REGULATION("地方性法规"),
    AUTONOMOUS_REGULATION("自治条例和单行条例"),
    DEPARTMENT_RULE("部门规章"),
    LOCAL_RULE("地方政府规章"),
    JUDICIAL_INTERPRETATION("司法解释"),
    JUDICIAL_WORK_DOCUMENT("两高工作文件"),
    JUDICIAL_GUIDANCE("司法指导性文件"),
    GUIDING_CASE("指导性案例"),
    TYPICAL_CASE("典型案例"),
    JUDGMENT("裁判文书"),
    TREATY("国际条约"),
    STANDARD("行业规定"),
    OTHER("其他");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Level> find(String label) {
        return Arrays.stream(values()).filter(v -> v.label.equals(label)).findFirst();
    }
}
