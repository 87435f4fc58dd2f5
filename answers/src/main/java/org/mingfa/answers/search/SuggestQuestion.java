package org.mingfa.answers.search;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.suggest.Suggester;
import org.mingfa.text.problem.Refusal;

/** What was typed so far and how many suggestions are wanted; null for the usual number. */
public record SuggestQuestion(@Nullable String q, @Nullable Integer limit) {

    private static final int USUAL = 8;
    private static final int MOST = 20;

    String typed() {
        if (q == null) {
            throw Refusal.invalid("q", "缺少 q：已输入的文字、拼音或首字母。");
        }
        if (q.length() > Suggester.LONGEST) {
            throw Refusal.invalid("q", "已输入的文字最长 " + Suggester.LONGEST + " 个字符。");
        }
        return q;
    }

    int most() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "条数为 1 至 " + MOST + "。");
        }
        return limit;
    }
}
