package org.mingfa.risk.rules;

/** Where the case is: the three kinds of cases that the pilot takes. */
public enum Stage {
    FIRST_INSTANCE("first_instance", "一审"),
    SECOND_INSTANCE("second_instance", "二审"),
    ENFORCEMENT("enforcement", "执行");

    private final String word;
    private final String label;

    Stage(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As the files, the command line and the HTTP interface write it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
