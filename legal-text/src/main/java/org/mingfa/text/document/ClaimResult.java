package org.mingfa.text.document;

import java.util.Arrays;
import java.util.Optional;

/** What became of a claim, or of all claims of a case together. */
public enum ClaimResult {
    GRANTED("支持"),
    PARTLY("部分支持"),
    DISMISSED("驳回");

    private final String label;

    ClaimResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<ClaimResult> find(String label) {
        return Arrays.stream(values()).filter(v -> v.label.equals(label)).findFirst();
    }
}
