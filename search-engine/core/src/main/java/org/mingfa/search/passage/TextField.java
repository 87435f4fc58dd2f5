package org.mingfa.search.passage;

/** The scored fields of a passage: each is cut into words and into bigrams. */
public enum TextField {
    TITLE_WORDS,
    TITLE_BIGRAMS,
    PATH_WORDS,
    PATH_BIGRAMS,
    TEXT_WORDS,
    TEXT_BIGRAMS,
    /** Lay terms that training found to lead to this article; empty unless the generation has an expansion file. */
    EXPANSION
}
