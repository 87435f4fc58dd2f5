package org.mingfa.search.learned;

import java.util.Locale;

/**
 * What speaks for a hit. None depends on the engine; those that grow with a collection are calibrated for collections of
 * about its size. Names in files are those of the constants, in lower case.
 */
public enum Evidence {
    /** Cosine of question and passage; 0 without vectors. */
    NEARNESS,
    /** Three times the logarithm of the hit's score. */
    SCORE,
    /** BM25 by words, a word of the question and a unit of the logarithm of the number of passages. */
    WORDS_SCORE,
    /** The share of the question's content words that stand in title, headings or text. */
    COVERAGE,
    /** 1 where a legal term that was added for what was said stands there. */
    ADDED_TERM,
    /** Logarithm of the number of content words of the question. */
    LENGTH,
    /** The share of the question's pairs of characters in which people ask about law at all. */
    FAMILIARITY,
    /** Log-odds, from those pairs, that the law asked about is one that the generation holds. */
    LAW_HELD,
    /** Three times the logarithm of the hit's score over that of the best other hit. */
    MARGIN,
    /** How high the lists place it, on average: 1 where every list has it first. */
    AGREEMENT,
    /** Cosine of the question and the nearest known question of the passage; 0 without vectors. */
    QUESTION_NEARNESS,
    /** How much nearer that is than the nearest known question of any other passage. */
    QUESTION_LEAD,
    /** BM25 of the known questions of the passage, in the unit of the score by words. */
    QUESTION_SCORE,
    /** 1 for a law, 0 for an interpretation, a regulation or a case. */
    STATUTE;

    /** As files name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
