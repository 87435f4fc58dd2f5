package org.mingfa.risk.rules;

/** How much is at stake, the worst first. */
public enum Severity {
    /** A right or an instance can be lost. */
    CRITICAL("critical", "重大", 16),
    /** A substantial loss. */
    HIGH("high", "较大", 8),
    /** Delay or cost. */
    MEDIUM("medium", "一般", 3),
    LOW("low", "较小", 1),
    INFO("info", "提示", 1);

    private final String word;
    private final String label;
    private final int weight;

    Severity(String word, String label, int weight) {
        this.word = word;
        this.label = label;
        this.weight = weight;
    }

    /** As the files and the HTTP interface write it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** The same, but no graver than the ceiling. */
    public Severity atMost(Severity ceiling) {
        return compareTo(ceiling) < 0 ? ceiling : this;
    }

    /** How much a decided rule of this severity is worth when the next question is chosen. */
    public int weight() {
        return weight;
    }
}
