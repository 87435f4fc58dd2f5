package org.mingfa.answers.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/**
 * Which changes of law are wanted, and which page of them.
 *
 * @param since first day, or null for all that is kept
 * @param limit laws of a page
 * @param cursor of the page before, or null
 */
public record ChangesQuestion(
        @Nullable LocalDate since, int limit, @Nullable String cursor) {

    /** A month of updates fits in a page, and so many are its limit. */
    private static final int MOST = 100;

    /** As people write it; null is not given. */
    public static ChangesQuestion of(@Nullable String since, @Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Refusal.invalid("limit", "每页条数为 1 至 " + MOST + "。");
        }
        return new ChangesQuestion(since == null ? null : day(since), limit == null ? MOST : limit, cursor);
    }

    private static LocalDate day(String since) {
        try {
            return LocalDate.parse(since);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("since", "since 应为日期，如 2026-11-01，收到“" + since + "”。");
        }
    }
}
