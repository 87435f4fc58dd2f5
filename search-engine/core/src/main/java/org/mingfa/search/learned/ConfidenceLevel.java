package org.mingfa.search.learned;

/** How likely a hit is what was asked for, in words instead of a score. */
public enum ConfidenceLevel {
    LIKELY("很可能"),
    POSSIBLE("可能");

    private final String label;

    ConfidenceLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
