package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.coverage.AnswerSource;

/**
 * The versions of an article, newest first, each against the one before.
 *
 * @param law the version whose article was asked for
 * @param number of the article in that version
 * @param note how counterparts were found
 */
public record ArticleHistoryPage(
        @JsonUnwrapped AnswerSource from,
        String asOf,
        LawAnswer law,
        String number,
        String ordinal,
        List<HistoryAnswer> versions,
        String note,
        String disclaimer) {}
