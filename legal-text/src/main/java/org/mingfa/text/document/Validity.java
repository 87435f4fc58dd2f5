package org.mingfa.text.document;

import java.util.Arrays;
import java.util.Optional;

/** 时效性 of a law or an article on a given day; computed from dates, never stored as a truth. */
public enum Validity {
    NOT_YET_IN_FORCE("尚未生效"),
    IN_FORCE("现行有效"),
    AMENDED("已被修改"),
    REPEALED("已废止"),
    /** A later version is known and not held: of what is held this one is the nearest to the law of the day. */
    AMENDED_NOT_HELD("已被修改（新版本未收录）"),
    PARTLY_REPEALED("部分失效"),
    /** A source says that it was amended, and not when: from its first day on nothing more is known. */
    AMENDED_UNDATED("已被修改（日期不详）"),
    /** A source says that it was repealed, and not when. */
    REPEALED_UNDATED("已废止（日期不详）");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    /** Those that are asked for: what has no date or no successor here is found under what it became. */
    public static Validity[] filterable() {
        return Arrays.stream(values()).filter(one -> one.dated() == one).toArray(Validity[]::new);
    }

    /** The same without what is lacking: a date, a successor. */
    public Validity dated() {
        return switch (this) {
            case AMENDED_UNDATED, AMENDED_NOT_HELD -> AMENDED;
            case REPEALED_UNDATED -> REPEALED;
            default -> this;
        };
    }

    /** The same end, on a day that nobody says. */
    public Validity undated() {
        return switch (this) {
            case AMENDED -> AMENDED_UNDATED;
            case REPEALED -> REPEALED_UNDATED;
            default -> this;
        };
    }

    /** The word shown to users and used in the HTTP contract. */
    public String label() {
        return label;
    }

    public static Optional<Validity> find(String label) {
        return Arrays.stream(values()).filter(v -> v.label.equals(label)).findFirst();
    }
}
