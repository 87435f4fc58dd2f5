package org.mingfa.api.suggest;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.suggest.Suggester;

/** What was typed so far and how many suggestions are wanted; null for the usual number. */
public record SuggestQuery(@Nullable String q, @Nullable Integer limit) {

    private static final int USUAL = 8;
    private static final int MOST = 20;

    String typed() {
        if (q == null) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "q", "缺少 q：已输入的文字、拼音或首字母。");
        }
        if (q.length() > Suggester.LONGEST) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "q", "已输入的文字最长 " + Suggester.LONGEST + " 个字符。");
        }
        return q;
    }

    int most() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "limit", "条数为 1 至 " + MOST + "。");
        }
        return limit;
    }
}
