package org.mingfa.access;

import java.util.Locale;

/** Whether a token opens anything today. */
public enum TokenState {
    GOOD("有效"),
    EXPIRED("已过期"),
    REVOKED("已吊销");

    private final String title;

    TokenState(String title) {
        this.title = title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
