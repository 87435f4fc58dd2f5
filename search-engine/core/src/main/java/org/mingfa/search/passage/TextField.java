package org.mingfa.search.passage;

/** The scored fields of a passage: each is cut into words and into bigrams. */
public enum TextField {
    TITLE_WORDS,
    TITLE_BIGRAMS,
    PATH_WORDS,
    PATH_BIGRAMS,
    TEXT_WORDS,
    TEXT_BIGRAMS,
    /** Lay terms that training found to lead to this article; empty in a generation without anything learned. */
    LAY_TERMS,
    /** Words and bigrams of the questions that people ask for this article, in one field. */
    LAY_QUESTIONS;

    /** The name under which every engine keeps the field: that of the generations already built. */
    public String stored() {
        return this == LAY_TERMS ? "EXPANSION" : name();
    }
}
