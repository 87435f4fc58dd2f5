package org.mingfa.similar.search;

import java.util.Locale;

/** What a candidate is measured by; each 0 to 1. Names in files are those of the constants, in lower case. */
public enum Trait {
    /** Likeness of the facts of both. */
    FACTS(Aspect.FACTS),
    /** Likeness of the facts to the nearest passage of the case: a long judgment may hold the same story once. */
    WINDOW(Aspect.FACTS),
    /** Structural facts that both have, of those that either has. */
    FACTORS(Aspect.FACTS),
    /** What is owed and by whom, facet by facet; of two loans. */
    LOAN(Aspect.FACTS),
    /** Score of the engine by pairs of characters, as a share of the best one's. */
    PAIRS(Aspect.FACTS),
    /** Score of the engine by words, as a share of the best one's. */
    WORDS(Aspect.FACTS),
    /** Nearness of meaning, where the generation has vectors. */
    MEANING(Aspect.FACTS),
    /** Likeness of the focus to the reasons of the court. */
    FOCUS(Aspect.FOCUS),
    /** Overlap of the articles cited, by rarity. */
    LAW(Aspect.LAW),
    /** Nearness in the tree of causes. */
    CAUSE(Aspect.CAUSE);

    private final Aspect aspect;

    Trait(Aspect aspect) {
        this.aspect = aspect;
    }

    /** The four things that the guidance, and a judge, compare. */
    public enum Aspect {
        FACTS,
        FOCUS,
        LAW,
        CAUSE
    }

    public Aspect aspect() {
        return aspect;
    }

    /** As files name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
