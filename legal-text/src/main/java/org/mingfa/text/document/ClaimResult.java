package org.mingfa.text.document;

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
}
