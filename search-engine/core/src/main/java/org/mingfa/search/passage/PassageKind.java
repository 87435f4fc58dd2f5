package org.mingfa.search.passage;

/** The kinds that {@code type=} of the HTTP contract chooses between. */
public enum PassageKind {
    STATUTE("statute"),
    INTERPRETATION("interpretation"),
    NOTICE("notice"),
    CASE("case");

    private final String parameter;

    PassageKind(String parameter) {
        this.parameter = parameter;
    }

    /** The value of {@code type=} in the contract. */
    public String parameter() {
        return parameter;
    }
}
