package org.mingfa.answers.law;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/** Which laws are listed: those whose name contains {@code q}, on a day, and which page of them; null is not given. */
public record LawListQuestion(
        @Nullable String q,
        @Nullable String asOf,
        @Nullable Integer limit,
        @Nullable String cursor) {

    private static final int USUAL = 10;
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    public LawListQuestion {
        if (q != null && q.length() > LONGEST) {
            throw Refusal.invalid("q", "法律名称最长 " + LONGEST + " 个字符。");
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Refusal.invalid("limit", "每页条数为 1 至 " + MOST + "。");
        }
    }

    String name() {
        return q == null ? "" : q;
    }

    int most() {
        return limit == null ? USUAL : limit;
    }
}
