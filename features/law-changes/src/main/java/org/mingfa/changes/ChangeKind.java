package org.mingfa.changes;

import java.util.Locale;

/** What became of a law. */
public enum ChangeKind {
    /** No version of it was held. */
    ADDED("新增"),
    /** A version of it was not held, and an earlier one was. */
    AMENDED("修改"),
    REPEALED("废止"),
    /** The text of a version that was held is another now: the source corrected it. */
    CORRECTED("更正"),
    /** No version of it is held any more: a corpus was taken out. */
    DROPPED("不再收录");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** In answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
