package org.mingfa.search.ranking;

import org.mingfa.search.index.Ranking;

/** One of the lists that answer a query, with its weight in the fusion. */
public record RankedList(Kind kind, double weight, Ranking ranking) {

    /** What a list went by. */
    public enum Kind {
        WORDS,
        BIGRAMS,
        VECTORS,
        /** The words of people who asked for the article before. */
        LAY_TERMS,
        /** The questions that are known for the article, written for it. */
        LAY_QUESTIONS,
        /** The same questions by their vectors. */
        LAY_NEAREST
    }
}
