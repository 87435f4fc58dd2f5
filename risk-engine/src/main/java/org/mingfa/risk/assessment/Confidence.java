package org.mingfa.risk.assessment;

/** How far a prompt can be relied on. Every prompt is 仅供参考 all the same. */
public enum Confidence {
    /** All facts that matter were told and the law is not disputed. */
    CERTAIN("确定"),
    /** A fact that might change the answer is unknown, the law is disputed, or a source was not verified. */
    TO_BE_VERIFIED("需核实");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
