package org.mingfa.text.document;

import java.util.Arrays;
import java.util.Optional;

/** 时效性 of a law or an article on a given day; computed from dates, never stored as a truth. */
public enum Validity {
    NOT_YET_IN_FORCE("尚未生效"),
    IN_FORCE("现行有效"),
    AMENDED("已被修改"),
    REPEALED("已废止"),
    PARTLY_REPEALED("部分失效");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    /** The word shown to users and used in the HTTP contract. */
    public String label() {
        return label;
    }

    public static Optional<Validity> find(String label) {
        return Arrays.stream(values()).filter(v -> v.label.equals(label)).findFirst();
    }
}
