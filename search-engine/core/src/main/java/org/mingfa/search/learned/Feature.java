package org.mingfa.search.learned;

import java.util.Locale;

/** What a passage is known by when the lists are fused. Names in files are those of the constants, in lower case. */
public enum Feature {
    /** 20 / (20 + rank) in the list by words, 0 when it is not there. */
    WORDS_RANK,
    /** The same in the list by pairs of characters. */
    BIGRAMS_RANK,
    /** The same in the list by vectors. */
    VECTORS_RANK,
    /** Score by pairs of characters, as a share of the best one's. */
    BIGRAMS_SCORE,
    /** Cosine of question and passage; a little below the last of the list for a passage that is not in it. */
    NEARNESS,
    /** Logarithm of three more than the number of training questions that the law of the passage answered. */
    LAW_ASKED,
    /** 1 for an article of a 法律. */
    STATUTE,
    /** 1 for a judicial interpretation. */
    INTERPRETATION,
    /** 1 for a rule of a ministry. */
    MINISTRY_RULE,
    /** BM25 of the question's words over those of the training questions that the article answered. */
    LAY_TERMS_SCORE,
    /** 20 / (20 + rank) in the list by the questions that are known for an article, 0 when it is not there. */
    LAY_QUESTIONS_RANK,
    /** Score by those questions, as a share of the best one's. */
    LAY_QUESTIONS_SCORE,
    /** 20 / (20 + rank) in the list by the vectors of those questions, 0 when it is not there. */
    LAY_NEAREST_RANK,
    /** Cosine of what is asked and the nearest of those questions; a little below the last of the list for others. */
    LAY_NEARNESS;

    /** As files name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
