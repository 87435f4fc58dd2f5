package org.mingfa.text.document;

import java.util.Arrays;
import java.util.Optional;

/** What a text is to its law: the text itself, our digest of it, or an invented sample. */
public enum Nature {
    OFFICIAL("原文"),
    DIGEST("要点"),
    SAMPLE("示例");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What has to stand wherever the text is shown or copied: 要点（非法律原文）; empty for the text of the law itself. */
    public String caution() {
        return this == OFFICIAL ? "" : label + "（非法律原文）";
    }

    public static Optional<Nature> find(String label) {
        return Arrays.stream(values()).filter(v -> v.label.equals(label)).findFirst();
    }
}
