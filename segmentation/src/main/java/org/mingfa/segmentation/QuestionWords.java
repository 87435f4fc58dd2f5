package org.mingfa.segmentation;

import java.util.Set;
import java.util.stream.Collectors;

/** The words that a person puts around a question and that no law answers to: 请问, 怎么办, 吗. */
public final class QuestionWords {

    private final Set<String> words = WordLists.QUESTION_WORDS.words().stream()
            .map(TermNormalizer::normalize)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a term, as {@link Segmenter#words} gives it, is of no use for a search. */
    public boolean isStopWord(String term) {
        return words.contains(term);
    }
}
