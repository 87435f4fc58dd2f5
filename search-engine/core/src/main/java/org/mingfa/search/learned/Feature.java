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
    LAY_NEARNESS,
    /** 1 for a passage that no question is known for, and for every passage where known questions were not looked through. */
    UNASKED,
    /** {@link #VECTORS_RANK} of such a passage, 0 for others. */
    UNASKED_VECTORS_RANK,
    /**
     * {@link #LAY_NEARNESS} times the register (语体) of what is asked: how much nearer the nearest passage is than the nearest known
     * question, within bounds. Above 0 somebody speaks as the law does, below as people do; 0 where either list is not there.
     */
    REGISTER_LAY_NEARNESS;

    /** As files name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feature that a file names; an {@link IllegalArgumentException} when there is none. */
    static Feature named(String key) {
        for (Feature feature : values()) {
            if (feature.key().equals(key)) {
                return feature;
            }
        }
        throw new IllegalArgumentException("没有名为 \"" + key + "\" 的特征");
    }
}
