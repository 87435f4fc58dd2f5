package org.mingfa.answers.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 「本库没有收录」: an article that a query cites and that cannot be shown on the day.
 *
 * @param title what is so, in a few words
 * @param citation in normal form
 * @param law full title where the name is known, else as written
 * @param article 第一百一十九条
 * @param ordinal 119
 * @param why a code: no_such_law, law_not_held, ambiguous, version_not_held, not_in_force, no_such_article,
 *     article_not_held
 * @param detail the same in a sentence for the reader
 */
public record MissingArticleAnswer(
        String title,
        String citation,
        String law,
        String article,
        String ordinal,
        String why,
        String detail,
        List<Near> near) {

    public MissingArticleAnswer {
        near = List.copyOf(near);
    }

    /**
     * Something near what was asked for.
     *
     * @param kind article: of the version meant; version: another version that has the article; known_version: one that
     *     is not held either; law: one whose name is alike, or that took the place of a
     *     repealed one
     * @param label in words
     * @param lawId of the version, or null where it is not held
     * @param ordinal of the article in it, or null
     */
    public record Near(
            String kind,
            String label,
            @Nullable String lawId,
            @Nullable String ordinal) {}
}
